/**
 * To be run in a page: what a reader could not read or press in it, or in the dialog that is open. Text that is cut, that leaves
 * the window or lies over other text; controls that lie over each other; choices that show only a part of what is chosen.
 */
export async function findFaults(): Promise<string[]> {
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  const root = document.querySelector("dialog[open]") ?? document.querySelector(".page");
  if (root === null) return ["no page"];

  /** A row that fades out, or ends in dots, where more follows. */
  const goesOn = (element: Element): boolean => {
    const row = element.closest(".measures, .zone");
    if (row === null) return false;
    const { maskImage, textOverflow } = getComputedStyle(row);
    return maskImage !== "none" || textOverflow === "ellipsis";
  };
  const CONTROLS = "button, a[href], summary, select, input, textarea, [role=slider]";
  type Shown = readonly [name: string, of: Element, box: DOMRect];
  const faults: string[] = [];

  const meets = (a: DOMRect, b: DOMRect, least: number): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > least &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > least;
  const around = (element: Element): Element[] => {
    const parent = element.parentElement;
    return parent === null ? [element] : [element, ...around(parent)];
  };
  const isShown = (element: Element, box: DOMRect): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest(".skip") === null &&
    around(element).every((one) => {
      const { overflowX, clipPath } = getComputedStyle(one);
      // What is kept for those who listen alone; what has been scrolled or wrapped out of sight as a whole.
      if (clipPath !== "none") return false;
      return one === document.documentElement || overflowX === "visible"
        ? true
        : meets(box, one.getBoundingClientRect(), 1);
    });
  /** What of a box is not scrolled out of sight: only that can lie over anything. */
  const seenOf = (element: Element, box: DOMRect): DOMRect => {
    let { left, top, right, bottom } = box;
    for (const one of around(element)) {
      if (one === document.documentElement || getComputedStyle(one).overflowX === "visible")
        continue;
      const frame = one.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const isCut = (element: Element, box: DOMRect): boolean => {
    let scrolls = false;
    return around(element).some((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const frame = one.getBoundingClientRect();
      scrolls ||= overflowY === "auto" || overflowY === "scroll";
      const across = box.left < frame.left - 1 || box.right > frame.right + 1;
      const down = box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
      return (overflowX !== "visible" && across) || (overflowY === "hidden" && down && !scrolls);
    });
  };

  const texts: Shown[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const of = node.parentElement;
    const name = node.textContent?.trim().slice(0, 40) ?? "";
    if (of === null || name === "" || of.closest("select, textarea, script, style")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (!isShown(of, box)) continue;
      texts.push([name, of, seenOf(of, box)]);
      if (goesOn(of)) continue;
      if (isCut(of, box)) faults.push(`cut: ${name}`);
      if (box.left < -0.5 || box.right > innerWidth + 0.5)
        faults.push(`outside the window: ${name}`);
    }
  }
  const controls = [...root.querySelectorAll(CONTROLS)].flatMap((of): Shown[] => {
    const box = of.getBoundingClientRect();
    const name = of.getAttribute("aria-label") ?? (of.textContent?.trim().slice(0, 40) || of.id);
    return box.width > 0 && isShown(of, box)
      ? [[`${of.tagName} ${name}`, of, seenOf(of, box)]]
      : [];
  });

  const findOverlaps = (all: readonly Shown[], least: number): void => {
    for (const [index, [name, of, box]] of all.entries())
      for (const [other, by, place] of all.slice(index + 1))
        if (of !== by && !of.contains(by) && !by.contains(of) && meets(box, place, least))
          faults.push(`one over the other: ${name} / ${other}`);
  };
  findOverlaps(texts, 4);
  // The buttons beneath the curve reach up over the days' names on purpose.
  const beneath = controls.filter(([, of]) => of.closest(".chart-key, .measures") === null);
  // Two rows of flags share four pixels.
  findOverlaps(beneath, 4.5);

  for (const [name, of, { width }] of controls) {
    if (!(of instanceof HTMLSelectElement)) continue;
    const before = of.getAttribute("style") ?? "";
    of.style.cssText = "width: auto; max-width: none; field-sizing: content";
    if (of.offsetWidth > width + 1) faults.push(`cut: ${of.value} in ${name}`);
    of.style.cssText = before;
  }
  return [...new Set(faults)];
}
