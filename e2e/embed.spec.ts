import type { Page } from "@playwright/test";
import type { EventOf } from "../src/embed/protocol.ts";
import { ALL_SHOWN, writeFrame, writeFrameAddress } from "../src/ui/embedding/snippets.ts";
import { open, withoutMap, withoutWebGl } from "./support/app.ts";
import { frameAt, frameHtml, openHost, readWrites, trapWrites } from "./support/host.ts";
import { differingShare } from "./support/pixels.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1000, height: 900 } });

const COVER = /98,625\s*people had crossed into Armenia by Friday 29 September, 20:00/;
/** Turns the wheel until the page itself has moved: what a frame keeps for itself never gets there. */
async function scrollBy(page: Page, pixels: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 100);
        return page.evaluate(() => scrollY);
      },
      { intervals: [100], timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(pixels);
}

const AT = "2023-09-26T22:00Z";

test("what the dialog says is what a page of another origin needs", async ({ page }) => {
  await page.addInitScript(withoutMap);
  await page.addInitScript(trapWrites);
  // What a campaign has added, and how this reader uses the page, are nobody else's.
  const { sheet, sentence } = await open(page, `?t=${AT}&utm_source=letter&keys=off&motion=full`);
  const words = (await sentence.textContent()) ?? "";
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  const snippet = (name: string) => sheet.getByLabel(name, { exact: true });
  await expect(sheet.frameLocator("iframe").locator(".sentence")).toHaveText(words);
  await sheet.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await sheet.getByLabel("Legend", { exact: true }).uncheck();
  const [bare, scripted, link] = [
    await snippet("Frame").inputValue(),
    await snippet("Frame that fits its contents").inputValue(),
    await snippet("Link").inputValue(),
  ];
  expect(scripted).toContain(`<script src="${sites.built}embed.js" async>`);
  for (const written of [bare, scripted, link]) {
    expect(written).not.toMatch(/utm_|keys=|motion=/);
    // Another reader's language may be another.
    expect(written).toContain("lang=en");
  }

  await openHost(page, `<div style="width:390px">${bare}${scripted}</div>${link}`);
  for (const place of [0, 1]) {
    const frame = frameAt(page, place);
    await expect(frame.locator(".sentence")).toHaveText(words);
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(frame.locator(".legend")).toBeHidden();
    await expect(frame.getByRole("button", { name: "Sources" })).toBeHidden();
    await expect(frame.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    const full = frame.getByRole("link", { name: "Full map and sources" });
    await expect(full).toHaveAttribute("href", `./?t=${AT}&theme=dark`);
    await expect(full).toHaveAttribute("rel", "noopener");
  }
  // The one with the script is as high as it says, with all that a frame has; the other as high as its own style says.
  await expect(frameAt(page, 1).locator(".measures")).toBeVisible();
  const heights = () =>
    page.evaluate(() => [...document.querySelectorAll("iframe")].map((one) => one.clientHeight));
  expect((await heights())[0]).toBe(560);
  const readTold = async (): Promise<number | undefined> => {
    const told = await page.evaluate(() => window.heard?.filter(({ frame }) => frame === 1));
    const all = told?.map(({ data }) => data as EventOf<"height">);
    return all?.findLast((one) => one.type === "height")?.height;
  };
  await expect.poll(async () => (await heights())[1] === (await readTold())).toBe(true);
  expect(await readTold()).toBeGreaterThan(400);
  await expect(page.locator("body > a")).toHaveAttribute(
    "href",
    `${sites.built}?t=${AT}&theme=dark&lang=en`,
  );
  await frameAt(page, 0).getByRole("button", { name: "Play", exact: true }).click();
  await frameAt(page, 0).getByRole("button", { name: "Pause", exact: true }).click();
  expect(await readWrites(page)).toEqual([]);
});

test("the figure is right in every kind of frame, and its height is told in every dialect", async ({
  page,
  expectProblem,
}) => {
  // Where the host strips scripts the browser says so for each of them.
  expectProblem(/^console: Blocked script execution/);
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(trapWrites);
  const pym = `&initialWidth=390&childId=map-1&parentUrl=${encodeURIComponent(sites.host)}`;
  const cells = [
    frameHtml("", 390, 600),
    frameHtml("", 390, 480, 'sandbox="allow-scripts"'),
    frameHtml("", 320, 480, 'sandbox=""'),
    frameHtml("&title=0&legend=0&timeline=0&controls=0", 320, 480),
    frameHtml(`&transparent=1${pym}`, 400, 400),
    frameHtml("&play=maybe&childId=map-2", 640, 480, 'allow="fullscreen"'),
  ];
  await openHost(page, cells.join(""));
  for (let place = 0; place < cells.length; place += 1) {
    const frame = frameAt(page, place);
    await expect(frame.locator(".sentence")).toHaveText(COVER);
    await expect(frame.locator(".picture").first()).toBeVisible();
    await expect(frame.getByRole("link", { name: "Full map and sources" })).toBeVisible();
    const overflow = await frame
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(overflow).toBe(0);
  }
  // Room for the map, and nothing to scroll to, from 320 × 480.
  for (const place of [0, 1, 3, 4, 5]) {
    const frame = frameAt(page, place);
    const box = await frame.locator(".map-stage").boundingBox();
    expect(box?.height).toBeGreaterThan(80);
    const over = await frame
      .locator("html")
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(over).toBe(0);
  }
  const bare = frameAt(page, 3);
  for (const part of [".masthead", ".legend", ".timeline", ".map-buttons"])
    await expect(bare.locator(part)).toBeHidden();
  await expect(frameAt(page, 4).locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(frameAt(page, 0).getByRole("button", { name: "Full screen" })).toBeHidden();
  await expect(frameAt(page, 5).getByRole("button", { name: "Full screen" })).toBeVisible();
  await expect(frameAt(page, 5).locator(".note")).toContainText("play = maybe was not understood");
  await expect(frameAt(page, 4).locator(".note")).toHaveCount(0);
  // Where no worker may start the drawn map is moved by buttons alone.
  await frameAt(page, 1)
    .locator(".map-stage")
    .click({ position: { x: 60, y: 90 } });
  await expect(
    frameAt(page, 1).getByRole("button", { name: "Move the map to the left" }),
  ).toBeVisible();

  const heard = await page.evaluate(() => window.heard ?? []);
  const said = (place: number) =>
    heard.filter(({ frame }) => frame === place).map(({ data }) => JSON.stringify(data));
  for (const place of [0, 1, 3, 4, 5]) {
    const own = heard
      .filter(({ frame }) => frame === place)
      .map(({ data }) => data as EventOf<"height">)
      .find(({ type }) => type === "height");
    const height = own?.height ?? 0;
    expect(height).toBeGreaterThan(200);
    expect(said(place)).toContain(`{"sentinel":"amp","type":"embed-size","height":${height}}`);
    expect(said(place)).toContain(`{"kind":"interactive:height","height":${height}}`);
    const byPym = said(place).filter((text) => text.startsWith('"pym'));
    expect(byPym.length > 0).toBe(place === 4);
    if (place === 4) expect(byPym[0]).toBe(`"pymxPYMxmap-1xPYMxheightxPYMx${height}"`);
  }
  expect(said(2)).toEqual([]);
  expect(await readWrites(page)).toEqual([]);
});

test("a page speaks with its maps by embed.js, and nobody else does", async ({ page }) => {
  await page.addInitScript(withoutMap);
  const marked = "data-corridor";
  // A link without an address, as a half-finished article has it, stops nothing.
  const link = `<a data-corridor>To come</a><a href="${sites.built}?t=${AT}" data-corridor>A third map</a>`;
  const stranger = `<iframe srcdoc="<script>addEventListener('message', ({ data }) => { for (let at = 0; at < parent.length; at++) parent[at].postMessage(data, '*') })</script>"></iframe>`;
  await openHost(
    page,
    [
      frameHtml("", 390, 600, marked),
      frameHtml("", 390, 600, `${marked} sandbox="allow-scripts"`),
      link,
      `<script src="${sites.built}embed.js"></script>`.repeat(2),
      stranger,
    ].join(""),
  );
  const sentence = (place: number) => frameAt(page, place).locator(".sentence");
  await expect(sentence(0)).toHaveText(COVER);
  const ready = await page.evaluate(async () => {
    const frames = document.querySelectorAll<HTMLIFrameElement>("iframe[data-corridor]");
    const states: EventOf<"ready">[] = [];
    for (const iframe of frames) {
      const state = await window.Corridor?.from(iframe).ready;
      if (state !== undefined) states.push(state);
    }
    return states;
  });
  expect(ready.map(({ at }) => at)).toEqual(["2023-09-29T16:00Z", "2023-09-29T16:00Z", AT]);
  expect(ready[0]?.measures).toContain("registered");

  // Each page says once that it is ready, though it tells a height whenever its frame is another.
  const again = await page.evaluate(async () => {
    const [iframe] = document.querySelectorAll<HTMLIFrameElement>("iframe[data-corridor]");
    if (iframe === undefined) throw new Error("no map");
    const map = window.Corridor?.from(iframe);
    let [readies, heights] = [0, 0];
    map?.on("ready", () => void (readies += 1));
    map?.on("height", () => void (heights += 1));
    for (const width of ["340px", "390px"]) {
      const told = new Promise<void>((resolve) => void map?.on("height", () => resolve()));
      iframe.style.width = width;
      // One that was still on its way may stand for this one.
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 5000))]);
    }
    // What is asked after a hello is answered after it.
    await map?.setMeasure("arrivals");
    return { readies, heights };
  });
  expect(again.readies).toBe(0);
  expect(again.heights).toBeGreaterThan(0);

  const outcome = await page.evaluate(async () => {
    const [first, second] = [...document.querySelectorAll("iframe")].map((iframe) =>
      window.Corridor?.from(iframe),
    );
    if (first === undefined || second === undefined) throw new Error("no maps");
    const times: string[] = [];
    const stop = second.on("timechange", ({ at }) => void times.push(at));
    await second.setMeasure("registered");
    const sought = new Promise<void>((resolve) => {
      second.on("timechange", ({ at }) => at === "2023-09-30T21:30Z" && resolve());
    });
    await second.seek("2023-09-30T21:30Z");
    // It is told before it plays on: two changes that follow at once are told as one.
    await sought;
    await second.play();
    const moved = await new Promise<string>((resolve) => {
      second.on("timechange", ({ at }) => at > "2023-09-30T22" && resolve(at));
    });
    await second.pause();
    stop();
    const selected = new Promise<string | null>((resolve) => {
      first.on("select", ({ selection }) => resolve(selection));
    });
    await first.select("place:goris");
    const refused = await first.setMeasure("__proto__").then(
      () => "done",
      (error: unknown) => String(error),
    );
    await first.setTheme("dark");
    return { times: times.length, moved, selected: await selected, refused };
  });
  expect(outcome.times).toBeGreaterThan(1);
  expect(outcome.selected).toBe("place:goris");
  expect(outcome.refused).toContain("Error: nothing here is named so");
  await expect(frameAt(page, 0).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(sentence(1)).toContainText("registered");
  await expect(sentence(0)).toHaveText(COVER);

  // From the page itself all that is not ours, and from a window that is not the page's even what is.
  const before = await sentence(2).textContent();
  const height = () =>
    page
      .locator("iframe")
      .nth(2)
      .evaluate((one) => one.clientHeight);
  const high = await height();
  await page.evaluate(() => {
    const windows = [...document.querySelectorAll("iframe")].map((one) => one.contentWindow);
    const looping: Record<string, unknown> = { corridor: 1, type: "seek" };
    looping["at"] = looping;
    const hostile: unknown[] = [
      null,
      "play",
      "x".repeat(2_000_000),
      looping,
      new Map([["corridor", 1]]),
      { corridor: 2, type: "play" },
      { corridor: 1, type: "constructor" },
      { corridor: 1, type: ["play"] },
      { corridor: 1, type: "seek", at: {} },
      JSON.parse('{"__proto__":{"corridor":1,"type":"play"}}'),
      { corridor: 1, type: "height", height: 9 },
    ];
    for (const message of hostile) windows[2]?.postMessage(message, "*");
    // The stranger passes it on to every window there is.
    windows[3]?.postMessage({ corridor: 1, type: "seek", at: "latest" }, "*");
    windows[3]?.postMessage({ corridor: 1, type: "height", height: 9 }, "*");
  });
  await page.evaluate(async () => {
    const [, , third] = document.querySelectorAll("iframe");
    // Answered after all that came before.
    if (third !== undefined) await window.Corridor?.from(third).setTheme("light");
  });
  await expect(sentence(2)).toHaveText(before ?? "");
  expect(await height()).toBe(high);
});

test("embed.js names what it cannot take, knows frames that come later, and asks again what got lost", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  const picture = `<a href="${sites.built}" data-corridor><img alt="A map" src="data:,"></a>`;
  const script = `<script src="${sites.built}embed.js"></script>`;
  await openHost(page, frameHtml("", 390, 660, "data-corridor") + picture + script);
  const refused = await page.evaluate(() => {
    try {
      window.Corridor?.from(document.querySelector<HTMLIFrameElement>("#none") as never);
      return "taken";
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain("Corridor.from: expected an iframe");
  await expect(page.locator("iframe").nth(1)).toHaveAttribute("title", "A map");

  // What comes into the page later names the script once more.
  await page.evaluate(
    ([html, src]) => {
      document.body.insertAdjacentHTML("beforeend", html);
      document.body.append(Object.assign(document.createElement("script"), { src }));
    },
    [frameHtml("", 390, 660, "data-corridor"), `${sites.built}embed.js`] as const,
  );
  await expect(frameAt(page, 2).locator(".sentence")).toHaveText(COVER);
  const told = () => page.evaluate(() => document.querySelectorAll("iframe")[2]?.style.height);
  await expect.poll(told).toMatch(/^\d+px$/);

  // A frame that is moved is loaded anew.
  await page.evaluate(async (at) => {
    const [iframe] = document.querySelectorAll("iframe");
    if (iframe === undefined) throw new Error("no map");
    const map = window.Corridor?.from(iframe);
    await map?.ready;
    document.body.append(iframe);
    await map?.seek(at);
  }, AT);
  await expect(frameAt(page, 2).locator(".sentence")).not.toHaveText(COVER);
});

test("a frame without a ground of its own shows the page's, whatever the schemes of both", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  const choices = { ...ALL_SHOWN, transparent: true };
  for (const [scheme, query] of [
    ["light", "theme=dark"],
    ["dark", "theme=light"],
    ["dark", ""],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const src = writeFrameAddress(sites.built, query, choices);
    const frame = writeFrame({ src, link: sites.built, title: "Map", size: "article" });
    await openHost(page, `<style>body { background: rgb(120, 20, 140) }</style>${frame}`);
    await expect(frameAt(page, 0).locator(".sentence")).toHaveText(COVER);
    const look = () => page.screenshot({ clip: { x: 2, y: 2, width: 6, height: 6 } });
    const framed = await look();
    await page.locator("iframe").evaluate((iframe) => iframe.remove());
    expect(await differingShare(page, framed, await look()), `${scheme}, ${query}`).toBe(0);
  }
});

test("embed.js that comes late still learns how high the map is", async ({ page }) => {
  await page.addInitScript(withoutMap);
  await openHost(page, frameHtml("", 390, 300, "data-corridor"));
  const heard = () => page.evaluate(() => window.heard?.length ?? 0);
  /** How many messages there are once no more come by themselves. */
  const rest = async (): Promise<number> => {
    let last = 0;
    const isSame = async (): Promise<boolean> => {
      const [now, before] = [await heard(), last];
      last = now;
      return now > 0 && now === before;
    };
    await expect.poll(isSame, { intervals: [500] }).toBe(true);
    return last;
  };
  const before = await rest();
  await page.addScriptTag({ url: `${sites.built}embed.js` });
  await expect
    .poll(async () => (await page.locator("iframe").boundingBox())?.height)
    .toBeGreaterThan(400);
  expect(await rest(), "an answer, not a conversation without end").toBeGreaterThan(before);
});

test("it plays by itself only where it is seen and wanted, and takes nothing from its page", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  await page.addInitScript(trapWrites);
  const far = `<div style="height:3000px"></div>${frameHtml("&play=1&t=earliest", 390, 600)}`;
  await openHost(
    page,
    frameHtml("&play=1&t=earliest&select=place:goris&panel=about", 390, 600) + far,
  );
  const clock = (place: number) => frameAt(page, place).locator(".clock");
  const start = /^Tue 19 September 2023, 00:00$/;
  await expect(clock(0)).not.toHaveText(start);
  await expect(clock(1)).toHaveText(start);
  await page.mouse.move(200, 60);
  await scrollBy(page, 400);
  await page.evaluate(() => scrollTo(0, 4000));
  await expect(clock(1)).not.toHaveText(start);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  await expect(frameAt(page, 0).getByRole("dialog")).toHaveCount(0);
  expect(await readWrites(page)).toEqual([]);

  await page.emulateMedia({ reducedMotion: "reduce" });
  await openHost(page, frameHtml("&play=1&t=earliest", 390, 600));
  const button = frameAt(page, 0).locator(".play");
  // It is heard once the script has come; a play in stills would have gone on by then.
  await expect.poll(() => page.evaluate(() => window.heard?.length ?? 0)).toBeGreaterThan(0);
  await page.waitForTimeout(4000);
  await expect(button).toHaveAccessibleName("Play");
  await expect(clock(0)).toHaveText(start);
});

test("over MapLibre too the wheel is the page's, and a hint says how the map is moved", async ({
  page,
}) => {
  await openHost(page, `${frameHtml("", 320, 480)}<div style="height:3000px"></div>`);
  const frame = frameAt(page, 0);
  await frame.locator(".map-stage").click({ position: { x: 60, y: 90 } });
  await frame.locator(".map[data-status=ready]").waitFor({ timeout: 20_000 });
  await scrollBy(page, 400);
  await expect(frame.locator(".maplibregl-cooperative-gesture-screen")).toContainText(
    "Use two fingers to move the map",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a frame holds the figure, the picture and the way to the page", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await openHost(page, frameHtml("", 390, 600));
    const frame = frameAt(page, 0);
    await expect(frame.locator(".sentence")).toHaveText(COVER);
    const own = asked.filter((address) => address.startsWith(sites.built));
    expect(own, "one request for the first picture").toHaveLength(1);
    await expect(frame.locator(".picture").first()).toBeVisible();
    await expect(frame.getByRole("link", { name: "Full map and sources" })).toHaveAttribute(
      "target",
      "_blank",
    );
  });
});
