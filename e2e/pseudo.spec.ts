import type { Page } from "@playwright/test";
import { toPseudo } from "../src/ui/messages/pseudo.fixture.ts";
import { withoutMap, withoutWebGl } from "./support/app.ts";
import { listCut, listWords } from "./support/look-over.ts";
import { isHardCoded, speakPseudo, STAND_IN } from "./support/pseudo.ts";
import { expect, test } from "./support/test.ts";

/** Of a long list the first rows show all that the others do. */
const REST = ":is(tr, li):nth-child(n + 26)";
/** Keys, names in the other languages that the pack has them in, and the English words behind a translation, to be opened. */
const AS_MARKED = "kbd, .feature-names [lang], .original [lang=en]";
/** One line that ends where its room does: its beginning tells the offset, and the panel “About” has the whole of it. */
const ENDS = ".zone";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
] as const;

/** What is hard-coded or cut off in a part of the page. What is typed in an address is `given`. */
async function listFaults(
  page: Page,
  within: string,
  given: readonly string[] = [],
): Promise<readonly string[]> {
  const words = await page.evaluate(listWords, { within, except: `${AS_MARKED}, ${REST}` });
  const cut = await page.evaluate(listCut, { within, except: `${ENDS}, ${REST}` });
  return [
    ...words.filter(({ text }) => isHardCoded(text, given)).map((one) => ["hard-coded", one]),
    ...cut.map((one) => ["cut off", one]),
  ].map((fault) => JSON.stringify(fault));
}

/** Opens all that is folded in a part of the page, and says what is wrong with it once its words have come. */
async function expectNoFault(
  page: Page,
  name: string,
  within: string,
  given?: readonly string[],
): Promise<void> {
  await page.locator(within).first().waitFor();
  await page.evaluate((part) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(`${part} details`))
      details.open = true;
  }, within);
  await expect.poll(() => listFaults(page, within, given), { message: name }).toEqual([]);
}

/** Goes where a link leads, without loading the page anew. */
async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((query) => {
    history.replaceState(null, "", query);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `?lang=${STAND_IN}${link}`);
}

/** What a link opens, and what is there once it is open. */
const STATES = [
  { link: "&t=earliest", within: "body", there: ".headline" },
  { link: "&t=latest&measure=registered", within: "body", there: ".headline" },
  { link: "&select=claim:arrivals-2023-09-29-2000", within: ".selection-card" },
  { link: "&select=event:road-blocked", within: ".selection-card" },
  { link: "&select=place:hakari-bridge", within: ".selection-card" },
  { link: "&panel=sources", within: "dialog", there: ".source-table td" },
  { link: "&panel=events", within: "dialog", there: ".event-list li" },
  { link: "&panel=transcript", within: "dialog", there: ".curve-table td" },
  { link: "&panel=keys", within: "dialog", there: "kbd" },
  { link: "&panel=about", within: "dialog", there: ".about h4" },
  { link: "&panel=measures", within: "dialog", there: "dialog p.lead" },
  { link: "&panel=embed&t=2023-09-27T10:00Z", within: "dialog", there: "dialog iframe" },
] as const;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await speakPseudo(page);
});

test("nothing is hard-coded or cut off: the page, its cards and panels, on paper", async ({
  page,
}) => {
  // The other page has one.
  await page.addInitScript(withoutMap);
  await page.goto(`?lang=${STAND_IN}`);
  await expect(page).toHaveTitle(toPseudo("Leaving Nagorno-Karabakh, September–October 2023"));
  await expectNoFault(page, "cover", "body");
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const { link, within, ...state } of STATES) {
      await follow(page, link);
      if ("there" in state) await page.locator(state.there).first().waitFor();
      await expectNoFault(page, `${link}, ${size.width} px`, within);
    }
  }
  await follow(page, "");
  await page.emulateMedia({ media: "print" });
  await expectNoFault(page, "paper", ".print-sheet", [page.url()]);
});

test("nothing is hard-coded or cut off in another page, a note about the link neither", async ({
  page,
}) => {
  const given = ["dots = nonsense", "t = 1999-01-01T00:00Z"];
  const typed = `&${given.join("&").replaceAll(" ", "")}`;
  await page.goto(`?lang=${STAND_IN}&embed=1&select=place:goris${typed}`);
  await page.locator(".note").waitFor();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectNoFault(page, `${size.width} px`, "body", given);
  }
});

test("what is planted is found", async ({ page }) => {
  await page.setContent(`
    <style>.before::before { content: "Before" } p { white-space: nowrap }</style>
    <p>${toPseudo("All is well")} 2023 <a href="#" title="${toPseudo("Read on")}">TASS</a></p>
    <p class="before"></p>
    <button aria-label="Close">×</button>
    <select style="width: 100px"><option>${toPseudo("One")}<option>Two</select>
    <div hidden>Hidden</div>
    <div style="width: 80px; overflow: hidden"><p class="wide">${toPseudo("Too long a line")}</p></div>
    <div style="width: 80px; overflow: auto"><p>${toPseudo("This scrolls instead")}</p></div>
    <p style="position: absolute; left: -20px; top: 300px">${toPseudo("Beside")}</p>
  `);
  expect(await listFaults(page, "body")).toEqual(
    [
      ["hard-coded", { where: "p.before ::before", text: '"Before"' }],
      ["hard-coded", { where: "button. aria-label", text: "Close" }],
      ["hard-coded", { where: "option.", text: "Two" }],
      ["cut off", { where: "p.wide in div.", text: toPseudo("Too long a line") }],
      ["cut off", { where: "p. in the window", text: toPseudo("Beside") }],
    ].map((fault) => JSON.stringify(fault)),
  );
});
