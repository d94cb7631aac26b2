import type { Seen } from "./contract.ts";

/**
 * Watches a page of the application come up, once a frame: the drawn map, MapLibre's, and, when `play`, presses the play button
 * until the page answers and once more when something has moved. Returns what to call when the map was drawn to.
 */
export function watchStart(seen: Seen, play: boolean, now: () => number): () => void {
  let pressed = false;
  let nameWhenPressed: string | null = null;
  const noteChange = (): void => {
    if (!pressed || seen.playable !== null) return;
    seen.playable = NaN;
    requestAnimationFrame(() => {
      seen.playable = now();
      // So that what waits for rest can come.
      document.querySelector<HTMLButtonElement>("button.play")?.click();
    });
  };
  /** Presses play once a frame until the button has another name by the next, as it has when the script runs. */
  const press = (): void => {
    const button = document.querySelector<HTMLButtonElement>("button.play");
    if (button === null) return;
    const name = button.getAttribute("aria-label");
    if (nameWhenPressed !== null && name !== nameWhenPressed) {
      pressed = true;
      watchPicture();
      return;
    }
    nameWhenPressed = name;
    button.click();
  };
  const watchPicture = (): void => {
    const picture = document.querySelector("section.map svg");
    const map = picture?.closest("section.map");
    if (map === null || map === undefined) return;
    new MutationObserver(noteChange).observe(map, { childList: true, subtree: true });
  };
  const look = (): void => {
    if (seen.firstMap === null && isPictureWhole()) {
      seen.firstMap = NaN;
      // What is laid out in this frame is on the screen by the next.
      requestAnimationFrame(() => (seen.firstMap = now()));
    }
    if (seen.mapReady === null && document.querySelector("section.map[data-status=ready]") !== null)
      seen.mapReady = now();
    if (play && !pressed) press();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return noteChange;
}

/** Whether the drawn map has arrived to its last element and takes room. */
function isPictureWhole(): boolean {
  const picture = document.querySelector("section.map svg");
  if (picture === null || picture.getBoundingClientRect().width === 0) return false;
  const last = [...document.body.querySelectorAll("*")].at(-1);
  return last !== undefined && last !== picture && !picture.contains(last);
}
