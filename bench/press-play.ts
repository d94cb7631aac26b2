import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";

/** Presses the play button until the page answers by giving it another name. Throws when it never does. */
export async function pressPlay(page: Page): Promise<void> {
  const button = page.locator("button.play");
  const name = await button.getAttribute("aria-label");
  const until = Date.now() + 20_000;
  do {
    if (Date.now() > until) throw new Error("the play button does not answer");
    await button.dispatchEvent("click");
    await pause(150);
  } while ((await button.getAttribute("aria-label")) === name);
}
