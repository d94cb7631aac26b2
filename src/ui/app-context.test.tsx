import { describe, expect, it } from "vitest";
import { HOUR, instant, type Instant } from "../domain/units.ts";
import { createViewStore, type ViewStore } from "../state/store.ts";
import { deriveInitialView } from "../state/view-state.ts";
import { createApp, type App } from "./app-context.tsx";
import { en } from "./messages/en.ts";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { Said, Shown, useSpoken } from "./spoken.tsx";
import { testVoice } from "./voice.fixture.ts";

const { situation } = testVoice;
const { period, cover, flow } = situation;

function makeApp(): { store: ViewStore; app: App } {
  const store = createViewStore(situation, deriveInitialView(situation));
  const words = { language: "en", messages: en } as const;
  const app = createApp({ situation, store, ...words, picture: "", ground: "", embedded: false });
  return { store, app };
}

describe("the instant that words speak of", () => {
  it("is told when it changes, which while time runs is not at every frame, until nobody asks any more", () => {
    const { store, app } = makeApp();
    const told: Instant[] = [];
    const stop = app.followSpoken((at) => told.push(at));
    store.dispatch({ type: "seek", at: period.start });
    expect(told).toEqual([period.start]);

    store.dispatch({ type: "play" });
    for (let frame = 0; frame < 60; frame += 1)
      store.dispatch({ type: "tick", elapsed: 1000 / 60 });
    // Six hours a second, four times a second; the last frame may fall just short of it.
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(told[2]).toBe(period.start + 3 * HOUR);
    expect(told.at(-1)).toBe(app.spokenNow());

    const before = told.length;
    stop();
    store.dispatch({ type: "seek", at: period.end });
    expect(told).toHaveLength(before);
  });

  it("is not told when something else changes", () => {
    const { store, app } = makeApp();
    let told = 0;
    app.followSpoken(() => (told += 1));
    store.dispatch({ type: "setTheme", theme: "dark" });
    expect(told).toBe(0);
  });
});

it("the headline of an instant is derived once for all who say parts of it", () => {
  const { app } = makeApp();
  const first = app.headlineAt(flow.measure, cover);
  expect(app.headlineAt(flow.measure, cover)).toBe(first);
  expect(first).toMatchObject({ at: cover, series: { measure: flow.measure } });
  const later = app.headlineAt(flow.measure, instant(cover + HOUR));
  expect(later.at).toBe(cover + HOUR);
  expect(app.headlineAt(flow.housing, instant(cover + HOUR)).series.measure).toBe(flow.housing);
});

it("a page comes with the words of its cover instant", async () => {
  const sayHours = (at: Instant): string => `${(at - period.start) / HOUR} hours`;
  const Whole = () => useSpoken(sayHours, (words) => words);
  const shown = joinWords(
    await renderIn(
      "en",
      <>
        <Said say={sayHours} />, <Whole />
      </>,
    ),
  );
  expect(shown).toBe(`${sayHours(cover)}, ${sayHours(cover)}`);
});

it("words that a pack has in another language are marked with it, and what is not there at that instant is hidden", async () => {
  const parts = await renderIn(
    "ru",
    <>
      <Said say={() => ({ en: "English alone" })} />
      <Said say={() => ({ en: "Both", ru: "Оба" })} />
      <Shown as="span" when={(at) => at === cover}>
        <Said say={() => "now"} />
      </Shown>
      <Shown as="span" when={(at) => at !== cover}>
        <Said say={() => "later"} />
      </Shown>
    </>,
  );
  expect(parts.find(({ text }) => text === "English alone")?.lang).toBe("en");
  expect(parts.find(({ text }) => text === "Оба")?.lang).toBeNull();
  expect(joinWords(parts)).toContain("now");
  expect(joinWords(parts)).not.toContain("later");
});
