import { fingerprint, openMap, partsOf } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 380, height: 480 } });

const AT = "2023-09-26T22:00Z";

test("the same instant is the same picture: forwards, backwards, in leaps, by link and after playing", async ({
  page,
}) => {
  const { slider, sentence, play, pause } = await openMap(page, `?t=${AT}`);
  const wanted = await fingerprint(page);
  const words = await sentence.textContent();
  const same = async (): Promise<void> => {
    await expect(sentence).toHaveText(words ?? "");
    await expect.poll(() => fingerprint(page), { intervals: [100] }).toBe(wanted);
  };
  const seekFromStart = async (): Promise<void> => {
    await slider.press("Home");
    for (let day = 0; day < 8; day += 1) await slider.press("Shift+ArrowRight");
    for (let hour = 0; hour < 2; hour += 1) await slider.press("ArrowRight");
  };

  await slider.focus();
  for (let step = 0; step < 3; step += 1) await slider.press("ArrowLeft");
  expect(await fingerprint(page)).not.toBe(wanted);
  for (let step = 0; step < 3; step += 1) await slider.press("ArrowRight");
  await same();

  await slider.press("Shift+ArrowRight");
  expect(await fingerprint(page)).not.toBe(wanted);
  await slider.press("Shift+ArrowLeft");
  await same();

  await seekFromStart();
  await same();

  // Back to it on the very page that has played, and as the link shows it on a page that is loaded anew.
  await slider.press("ArrowLeft");
  await expect(sentence).not.toHaveText(words ?? "");
  const before = (await sentence.textContent()) ?? "";
  await play.click();
  await expect(sentence).not.toHaveText(before);
  await page.waitForTimeout(300);
  await pause.click();
  await seekFromStart();
  await same();
  await openMap(page, `?t=${AT}`);
  await same();
});

test("different instants are different pictures", async ({ page }) => {
  const { slider } = await openMap(page, "?t=earliest");
  const seen = new Set([await fingerprint(page)]);
  await slider.focus();
  for (let day = 0; day < 7; day += 1) await slider.press("Shift+ArrowRight");
  for (let day = 0; day < 3; day += 1) {
    seen.add(await fingerprint(page));
    await slider.press("Shift+ArrowRight");
  }
  expect(seen.size).toBe(4);
});

test("a theme is another picture, and leads back to the same one", async ({ page }) => {
  const { theme } = await openMap(page, `?t=${AT}&theme=light`);
  const light = await fingerprint(page);
  await theme.selectOption("dark");
  await expect.poll(() => fingerprint(page)).not.toBe(light);
  await theme.selectOption("light");
  await expect.poll(() => fingerprint(page), { timeout: 10_000 }).toBe(light);
});

test("the same link is the same page in every time zone", async ({ newContext }) => {
  const seen: string[][] = [];
  for (const timezoneId of ["Asia/Tokyo", "America/St_Johns"]) {
    const context = await newContext({ timezoneId });
    const page = await context.newPage();
    const { timeline, headline } = await openMap(page, "?t=2023-09-30T21:30Z&measure=registered");
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
      timezoneId,
    );
    seen.push([
      await headline.innerText(),
      await timeline.innerText(),
      await partsOf(page).slider.innerHTML(),
      (await partsOf(page).slider.getAttribute("aria-valuetext")) ?? "",
      await page.locator(".more").innerText(),
      await fingerprint(page),
    ]);
    await context.close();
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[0]?.[1]).toContain("1 October 2023, 01:30");
});

test("the page reads the same here as in the pack's own time zone @tz", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 700 });
  const { clock, sentence, timeline } = await openMap(page);
  await expect(clock).toHaveText("Fri 29 September 2023, 20:00");
  await expect(sentence).toContainText("Friday 29 September, 20:00");
  await expect(timeline).toContainText("UTC+04:00");
  await expect(
    timeline.getByRole("button", { name: /Ceasefire takes effect, 20 September 2023, 13:00/ }),
  ).toBeVisible();
});
