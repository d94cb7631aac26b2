import { readFileSync } from "node:fs";
import { openMap, QUICK } from "./support/app.ts";
import { frameAt, frameHtml, openHost } from "./support/host.ts";
import { type Nginx, serveByNginx } from "./support/nginx.ts";
import { hostedPort, sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "serial" });
test.use({ baseURL: sites.hosted });

let server: Nginx | string;
test.beforeAll(async () => {
  server = await serveByNginx("dist", hostedPort);
});
// Where no web server can be had this says so; that is no fault of the site's.
test.beforeEach(() => {
  const missing = typeof server === "string" ? server : null;
  test.skip(missing !== null, missing ?? "");
});
test.afterAll(() => {
  if (typeof server === "object") server.stop();
});

test("every file comes with the policy, open to every origin; what is named by its content is kept for good", async ({
  request,
}) => {
  const page = await request.get("");
  const asset = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? "none";
  for (const path of ["", "favicon.svg", asset]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("default-src 'none'; script-src");
    expect(headers["access-control-allow-origin"], path).toBe("*");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    const lasting = path === asset ? /immutable/ : /max-age=300/;
    expect(headers["cache-control"], path).toMatch(lasting);
  }
  expect((await request.get(asset)).headers()["content-type"]).toContain("text/javascript");
  const missing = await request.get("assets/of-an-earlier-build.js");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["cache-control"] ?? "").not.toContain("immutable");
  expect(missing.headers()["access-control-allow-origin"]).toBe("*");
  expect(await missing.text()).toContain("There is no page at this address");
  expect((await request.get("_headers")).status()).toBe(404);
  expect((await request.get("nginx.conf")).status()).toBe(404);
});

test("who takes brotli gets the packed copy, who does not the same by gzip or as it is", async ({
  request,
}) => {
  const page = await request.get("");
  const asset = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? "none";
  for (const [path, type] of [
    ["", "text/html; charset=utf-8"],
    ["hy/", "text/html; charset=utf-8"],
    [asset, "text/javascript; charset=utf-8"],
    ["corrections.atom", "application/atom+xml"],
  ] as const) {
    const ask = async (encodings: string) => {
      const answer = await request.get(path, { headers: { "accept-encoding": encodings } });
      return { headers: answer.headers(), text: await answer.text() };
    };
    const packed = await ask("gzip, deflate, br, zstd");
    expect(packed.headers["content-encoding"], path).toBe("br");
    expect(packed.headers["content-type"], path).toBe(type);
    expect(packed.headers["vary"], path).toBe("Accept-Encoding");
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const copy = readFileSync(`dist/${file}.br`);
    expect(Number(packed.headers["content-length"]), path).toBe(copy.length);
    for (const [encodings, coding] of [
      ["gzip", "gzip"],
      ["gzip, br;q=0", "gzip"],
      ["identity", undefined],
    ] as const) {
      const other = await ask(encodings);
      expect(other.headers["content-encoding"], `${path} ${encodings}`).toBe(coding);
      expect(other.headers["vary"], `${path} ${encodings}`).toBe("Accept-Encoding");
      expect(other.headers["cache-control"]).toBe(packed.headers["cache-control"]);
      expect(other.text === packed.text, `${path} ${encodings}`).toBe(true);
    }
  }
  expect((await request.get(`${asset}.br`)).status()).toBe(404);
});

// A violation of the policy is a console error, which fails any test.
test("under the policy the map comes, plays and tells its sources", async ({ page }) => {
  const { play, pause, slider, sheet, card } = await openMap(page, "?t=2023-09-27T10:00Z");
  const before = await slider.getAttribute("aria-valuenow");
  await play.click();
  await expect.poll(() => slider.getAttribute("aria-valuenow"), QUICK).not.toBe(before);
  await pause.click();
  await page.locator(".headline .large").click();
  await expect(card).toContainText("Government of Armenia");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Sources", exact: true }).click();
  await expect(sheet).toContainText("Armenpress");
});

test("in a sandbox without an origin, in another site's page, the drawn map shows the figure, zooms and plays", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // Not the cover instant, at which the picture of the page itself stands.
  const link = "&t=2023-09-29T15:59Z";
  await openHost(page, frameHtml(link, 900, 640, 'sandbox="allow-scripts"', sites.hosted));
  const inside = frameAt(page, 0);
  await expect(inside.locator(".sentence")).toContainText("98,6");
  await expect(inside.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2");
  await inside.locator(".map-stage").click({ position: { x: 300, y: 200 } });
  await inside.getByRole("button", { name: "Zoom in" }).click();
  // Its worker could not start there.
  expect(asked.filter((url) => url.includes("maplibre"))).toEqual([]);
  await inside.getByRole("button", { name: "Play", exact: true }).click();
  await expect(inside.locator(".sentence")).not.toContainText("98,6");
});

test("without a script the page is whole under the policy", async ({ newContext }) => {
  const context = await newContext({ javaScriptEnabled: false });
  const problems: string[] = [];
  context.on("console", (message) => problems.push(message.text()));
  const page = await context.newPage();
  await page.goto(sites.hosted);
  await expect(page.locator(".sentence")).toContainText("98,625");
  await expect(page.locator("svg.picture").first()).toBeVisible();
  // Its own styles are let in.
  await expect(page.locator(".headline .number")).toHaveCSS("font-weight", "700");
  expect(problems).toEqual([]);
});
