/** Words on a page, and where they stand. */
export interface Found {
  readonly where: string;
  readonly text: string;
}

/** A part of a page, and what is left out of it, as selectors. */
export interface Part {
  readonly within: string;
  readonly except: string;
}

/** To be run in a page: every text of a part that is shown or read aloud, but for what is typed or copied. And the page's title. */
export function listWords({ within, except }: Part): Found[] {
  const SPOKEN = [
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "placeholder",
    "title",
  ];
  const nameOf = (element: Element): string => {
    const own = element.getAttribute("class") ?? element.parentElement?.getAttribute("class") ?? "";
    return `${element.tagName.toLowerCase()}.${own.replaceAll(" ", ".")}`;
  };
  const found: Found[] = [{ where: "title", text: document.title }];
  const add = (element: Element, kind: string, text: string | null): void => {
    if (text?.trim()) found.push({ where: `${nameOf(element)} ${kind}`.trim(), text: text.trim() });
  };
  const left = `script, style, noscript, noscript *, textarea, br, ${except}`;
  for (const element of document.querySelectorAll(`:is(${within}), :is(${within}) *`)) {
    if (element.closest(left)) continue;
    // A list that is not open has no boxes for its options.
    const box = element.closest("select") ?? element;
    if (!box.checkVisibility()) continue;
    for (const node of element.childNodes)
      if (node instanceof Text) add(element, "", node.textContent);
    for (const name of SPOKEN) add(element, name, element.getAttribute(name));
    for (const pseudo of ["::before", "::after"]) {
      const { content } = getComputedStyle(element, pseudo);
      if (content.includes('"')) add(element, pseudo, content);
    }
  }
  return found;
}

/** Where words can be seen, in CSS pixels of the window, and what ends there. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly end: string;
}

/** To be run in a page: every text of a part that some box cuts off or that lies outside the window; and the page if it scrolls sideways. */
export function listCut({ within, except }: Part): Found[] {
  const root = document.documentElement;
  const far = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  const around: Room = { ...far, left: 0, right: root.clientWidth, end: "the window" };
  const rooms = new Map<Element, Room | null>([[root, around]]);
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").replaceAll(" ", ".")}`;

  /** Null within what stands there for screen readers alone. What scrolls lets everything be seen. */
  const findRoom = (element: Element): Room | null => {
    const outer =
      element.parentElement === null ? around : (rooms.get(element.parentElement) ?? null);
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    if (outer === null || clipPath === "inset(50%)") return null;
    const room = { ...(position === "fixed" ? around : outer) };
    const edge = element.getBoundingClientRect();
    const cuts = (overflow: string): boolean => /hidden|clip/.test(overflow);
    if (cuts(overflowX)) {
      room.left = Math.max(room.left, edge.left);
      room.right = Math.min(room.right, edge.right);
    } else if (overflowX !== "visible") [room.left, room.right] = [far.left, far.right];
    if (cuts(overflowY)) {
      room.top = Math.max(room.top, edge.top);
      room.bottom = Math.min(room.bottom, edge.bottom);
    } else if (overflowY !== "visible") [room.top, room.bottom] = [far.top, far.bottom];
    return { ...room, end: cuts(overflowX + overflowY) ? nameOf(element) : room.end };
  };

  const found: Found[] = [];
  if (root.scrollWidth > root.clientWidth)
    found.push({ where: "html", text: `${root.scrollWidth} px wide` });
  const parts = new Set(document.querySelectorAll(`:is(${within}), :is(${within}) *`));
  for (const element of document.querySelectorAll("body, body *")) {
    if (!element.checkVisibility()) continue;
    const room = findRoom(element);
    rooms.set(element, room);
    if (room === null || !parts.has(element) || element.closest(except)) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const cut = [...range.getClientRects()].some(
        ({ left, right, top, bottom, width, height }) =>
          width * height > 0 &&
          (Math.max(room.left - left, right - room.right) > 1 ||
            Math.max(room.top - top, bottom - room.bottom) > 1),
      );
      if (cut) found.push({ where: `${nameOf(element)} in ${room.end}`, text: node.data.trim() });
    }
  }
  return found;
}
