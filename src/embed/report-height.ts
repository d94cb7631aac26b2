import { writeHeights } from "./heights.ts";

/**
 * Tells the page around how high the embed is by itself at the frame's width, now and whenever that changes, to whoever listens:
 * a height is no secret. Waits for nothing, and works unanswered. Answers a function that tells it once more.
 */
export function reportHeight(
  root: HTMLElement,
  page: Window,
  pymId: string | null,
  isGreeted: () => boolean,
): () => void {
  let told = 0;
  const tell = (): void => {
    for (const message of writeHeights(told, isGreeted(), pymId))
      page.parent.postMessage(message, "*");
  };
  const report = (): void => {
    const height = measureNatural(root, page.document.documentElement);
    if (height === 0 || height === told) return;
    told = height;
    tell();
  };
  const observer = new ResizeObserver(report);
  // The words and the timeline change with what they say, the whole with the frame.
  for (const part of root.querySelectorAll(".page, .story, .timeline, .embed-foot"))
    observer.observe(part);
  report();
  return () => {
    if (told > 0) tell();
  };
}

/**
 * The page fills whatever frame it is given, so its height says nothing: it is laid out once more as if nothing had to be filled,
 * and put back before anything is painted.
 */
function measureNatural(root: HTMLElement, document: HTMLElement): number {
  document.dataset["measuring"] = "";
  const { height } = root.getBoundingClientRect();
  delete document.dataset["measuring"];
  return Math.ceil(height);
}
