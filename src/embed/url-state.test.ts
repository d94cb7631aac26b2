import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../domain/languages.ts";
import type { Situation } from "../domain/situation.ts";
import { DOT_SIZES, instant, lngLat, MINUTE } from "../domain/units.ts";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { SPEEDS } from "../time/playback.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import {
  deriveInitialView,
  MOTIONS,
  PANELS,
  THEMES,
  type Camera,
  type Selection,
  type ViewState,
} from "../state/view-state.ts";
import { OPTIONAL_PARTS } from "../ui/embedding/parts.ts";
import { readViewFromQuery, writeViewToQuery } from "./url-state.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 300 });

const NAMES = [
  "t",
  "measure",
  "view",
  "select",
  "panel",
  "speed",
  "dots",
  "theme",
  "motion",
  "keys",
  "lang",
] as const;

/** What is read as well, and never written. */
const FRAME_NAMES = ["embed", ...OPTIONAL_PARTS, "transparent", "play"] as const;

function anyCamera({ maxBounds: [west, south, east, north] }: Situation): fc.Arbitrary<Camera> {
  const between = (from: number, to: number): fc.Arbitrary<number> =>
    fc.double({ min: from, max: to, noNaN: true });
  // To the digits that a link carries, and clear of the edges, where rounding would lead outside.
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return fc
    .tuple(
      between(west + 0.01, east - 0.01),
      between(south + 0.01, north - 0.01),
      between(0, 21.9),
      fc.option(between(-179, 179), { nil: 0 }),
    )
    .map(([lng, lat, zoom, bearing]) => ({
      centre: lngLat(rounded(lng, 3), rounded(lat, 3)),
      zoom: rounded(zoom, 2),
      bearing: rounded(bearing, 1) + 0,
    }));
}

function anySelection(situation: Situation): fc.Arbitrary<Selection> {
  const all: Selection[] = [
    ...situation.claims.map(({ id }) => ({ kind: "claim", id }) as const),
    ...situation.events.map(({ id }) => ({ kind: "event", id }) as const),
    ...situation.places.map(({ id }) => ({ kind: "place", id }) as const),
    ...situation.areas.map(({ id }) => ({ kind: "area", id }) as const),
    ...situation.routes.map(({ id }) => ({ kind: "route", id }) as const),
  ];
  return fc.constantFrom(...all);
}

/** Any view that a link can carry. */
function anyView(situation: Situation): fc.Arbitrary<ViewState> {
  const { period } = situation;
  const minutes = (period.end - period.start) / MINUTE;
  const measures = listHeadlineMeasures(situation).map(({ id }) => id);
  return fc
    .record({
      at: fc.nat(minutes).map((minute) => instant(period.start + minute * MINUTE)),
      measure: fc.constantFrom(...measures),
      camera: fc.option(anyCamera(situation)),
      selection: fc.option(anySelection(situation)),
      panel: fc.option(fc.constantFrom(...PANELS)),
      speed: fc.constantFrom(...SPEEDS),
      dotSize: fc.integer({ min: DOT_SIZES.least, max: DOT_SIZES.most }),
      theme: fc.constantFrom(...THEMES),
      motion: fc.constantFrom(...MOTIONS),
      singleKeys: fc.boolean(),
      language: fc.constantFrom(...LANGUAGES),
    })
    .map((part) => ({
      ...deriveInitialView(situation),
      ...part,
      untouched: part.at === situation.cover,
    }));
}

describe.each(listPacks())("links into %s", (pack) => {
  const situation = readPack(pack);
  const initial = deriveInitialView(situation);
  const read = (query: string): ViewState => readViewFromQuery(query, situation);

  it("lead back to the view that they were written from", () => {
    fc.assert(
      fc.property(anyView(situation), (view) => {
        const query = writeViewToQuery(view, situation);
        expect(read(query)).toEqual(view);
        expect(writeViewToQuery(read(query), situation)).toBe(query);
      }),
    );
  });

  it("name a language only where the address has another without one, and lead back to it there", () => {
    const home = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(anyView(situation), home, (view, spoken) => {
        const query = writeViewToQuery(view, situation, "", spoken);
        const named = new URLSearchParams(query).get("lang");
        expect(named).toBe(view.language === spoken ? null : view.language);
        expect(readViewFromQuery(query, situation, spoken)).toEqual(view);
      }),
    );
  });

  it("say nothing about what is at its default", () => {
    expect(writeViewToQuery(initial, situation)).toBe("");
    fc.assert(
      fc.property(anyView(situation), (view) => {
        const names = [...new URLSearchParams(writeViewToQuery(view, situation)).keys()];
        const differs = {
          t: view.at !== initial.at,
          measure: view.measure !== initial.measure,
          view: view.camera !== null,
          select: view.selection !== null,
          panel: view.panel !== null,
          speed: view.speed !== initial.speed,
          dots: view.dotSize !== initial.dotSize,
          theme: view.theme !== initial.theme,
          motion: view.motion !== initial.motion,
          keys: !view.singleKeys,
          lang: view.language !== initial.language,
        };
        expect(names).toEqual(NAMES.filter((name) => differs[name]));
      }),
    );
  });

  it("are readable: no escaped commas or colons", () => {
    fc.assert(
      fc.property(anyView(situation), (view) => {
        expect(writeViewToQuery(view, situation)).not.toMatch(/%/);
      }),
    );
  });

  it("never throw, whatever stands in them, and lead to a view that can be shown", () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(...NASTY),
      fc.double().map(String),
      fc.bigInt().map(String),
    );
    const query = fc
      .array(fc.tuple(fc.constantFrom(...NAMES, ...FRAME_NAMES, "__proto__", "other"), nasty))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeValue(value)}`))
      .map((pairs) => `?${pairs.join("&")}`);
    fc.assert(
      fc.property(fc.oneof(query, fc.string(), fc.string({ unit: "binary" })), (text) => {
        const view = read(text);
        expect(view.at >= situation.period.start && view.at <= situation.period.end).toBe(true);
        expect(listHeadlineMeasures(situation).some(({ id }) => id === view.measure)).toBe(true);
        expect(SPEEDS).toContain(view.speed);
        expect(THEMES).toContain(view.theme);
        expect(MOTIONS).toContain(view.motion);
        expect(LANGUAGES).toContain(view.language);
        expect([...PANELS, null]).toContain(view.panel);
        expect(Number.isInteger(view.dotSize)).toBe(true);
        expect(view.dotSize).toBeGreaterThanOrEqual(DOT_SIZES.least);
        expect(view.dotSize).toBeLessThanOrEqual(DOT_SIZES.most);
        for (const { name, value } of view.ignored) {
          expect([...NAMES, ...FRAME_NAMES]).toContain(name);
          expect(value.length).toBeLessThanOrEqual(60);
        }
        // What was read is a fixed point: writing and reading it again changes nothing more.
        const again = read(writeViewToQuery(view, situation));
        expect({ ...again, untouched: true }).toEqual({
          ...view,
          untouched: true,
          camera: again.camera,
          at: again.at,
          ignored: [],
        });
      }),
    );
  });

  it.each([...NAMES, ...FRAME_NAMES])("fall back and say so when %s means nothing", (name) => {
    for (const value of NASTY) {
      const view = read(`?${name}=${encodeValue(value)}`);
      expect({ ...view, ignored: [] }, value).toEqual(initial);
      expect(view.ignored.map((one) => one.name)).toEqual([name]);
    }
  });

  it("know the ends of the period, and bring times from outside to the nearer one", () => {
    const { start, end } = situation.period;
    expect(read("?t=earliest")).toMatchObject({ at: start, untouched: false, ignored: [] });
    expect(read("?t=latest")).toMatchObject({ at: end, ignored: [] });
    expect(read("?t=1066-10-14T09:00Z").at).toBe(start);
    expect(read("?t=9999-01-01T00:00Z").at).toBe(end);
  });

  it("tell a time outside of the period from one that means nothing", () => {
    const { start, end } = situation.period;
    const link = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;
    for (const [at, shown] of [
      [start - MINUTE, start],
      [end + MINUTE, end],
    ] as const) {
      expect(read(`?t=${link(at)}`)).toMatchObject({
        at: shown,
        ignored: [{ name: "t", value: link(at), outside: true }],
      });
    }
    for (const at of [start, situation.cover, end])
      expect(read(`?t=${link(at)}`).ignored).toEqual([]);
    expect(read("?t=yesterday").ignored).toEqual([{ name: "t", value: "yesterday" }]);
  });

  it("understand a time with an offset, its plus sign written as it should be or not", () => {
    const day = new Date(situation.cover).toISOString().slice(0, 10);
    const wanted = instant(Date.parse(`${day}T12:00Z`));
    for (const text of [`${day}T12:00Z`, `${day}T16:00%2B04:00`, `${day}T16:00+04:00`]) {
      expect(read(`?t=${text}`)).toMatchObject({ at: wanted, ignored: [] });
    }
  });

  it("keep parameters of other names, and say nothing about them", () => {
    const view = { ...initial, theme: "dark" } as const;
    expect(writeViewToQuery(view, situation, "?utm=x&theme=light&t=nonsense")).toBe(
      "?utm=x&theme=dark",
    );
    expect(read("?utm=x&campaign=xx").ignored).toEqual([]);
  });

  it("list everything that was ignored, in order, and keep what was understood", () => {
    const view = read("?theme=pink&dots=25&speed=7");
    expect(view.dotSize).toBe(25);
    expect(view.ignored).toEqual([
      { name: "speed", value: "7" },
      { name: "theme", value: "pink" },
    ]);
  });
});

/** Values that no parameter understands. */
const NASTY: readonly string[] = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "Infinity",
  "-1",
  "1e400",
  "0x10",
  "null",
  "undefined",
  "[object Object]",
  "<script>alert(1)</script>",
  "💥",
  "\u0000",
  "'; drop table claims; --",
  "claim:",
  "claim:__proto__",
  "__proto__:x",
  "place:no-such-place",
  "NaN,NaN,NaN",
  "0,0,0,0",
  ",,",
  "999,999,99",
  "2023-13-45T99:99Z",
  "2023-02-30T00:00Z",
  "99999999999999999999",
  "x".repeat(20_000),
];

/** As `encodeURIComponent`, also for half of a surrogate pair, which that refuses. */
function encodeValue(text: string): string {
  return new URLSearchParams({ value: text }).toString().slice("value=".length);
}
