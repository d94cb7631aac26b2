/** How often the page is looked at, in milliseconds. */
const GLANCE = 100;
/** After these many milliseconds a page that still plays will not end. */
const LONGEST = 180_000;

/**
 * Presses play and waits until the period has been played to its end, from within the page: a driver that asks from without brings
 * its own code into the page's heap. Throws when the page has no play button, or does not play to its end in three minutes.
 */
export async function playThrough(): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>("button.play");
  const slider = document.querySelector("[role=slider]");
  if (button === null || slider === null) throw new Error("the page has nothing to play");
  const name = button.getAttribute("aria-label");
  await until("answer", () => {
    if (button.getAttribute("aria-label") !== name) return true;
    button.click();
    return false;
  });
  // From the end it begins anew: the former end must be gone before the next is waited for.
  await until("leave its end", () => !isAtEnd(slider));
  await until("come to its end", () => isAtEnd(slider));
}

function isAtEnd(slider: Element): boolean {
  return slider.getAttribute("aria-valuenow") === slider.getAttribute("aria-valuemax");
}

async function until(what: string, holds: () => boolean): Promise<void> {
  // The page's own clock may be hastened, this one is not.
  const last = Date.now() + LONGEST;
  while (!holds()) {
    if (Date.now() > last) throw new Error(`the page did not ${what} in ${LONGEST / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
}
