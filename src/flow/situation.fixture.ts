import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadPack } from "../../geo/load.ts";
import { parseSituation } from "../domain/parse-situation.ts";
import type { Claim } from "../domain/claims.ts";
import type { Place, PlaceKind, Route, Situation, SurveyedSituation } from "../domain/situation.ts";
import { count, interval, kilometres, lngLat } from "../domain/units.ts";
import { hour, makeClaim, makeMeasure } from "../time/series.fixture.ts";

/** The situation of a pack's folder. Throws with every problem when it has any. */
export function readPack(folder: string): SurveyedSituation {
  const parsed = parseSituation(loadPack(folder));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure, null, 1));
  return parsed.value;
}

/** The folders of the made-up pack and of every pack that the site can be built from. */
export function listPacks(): readonly string[] {
  const folders = readdirSync("geo").map((name) => join("geo", name));
  const packs = folders.filter((folder) => existsSync(join(folder, "situation.json")));
  return ["e2e/fixtures/tiny-pack", ...packs];
}

function makePlace(
  id: string,
  kind: PlaceKind,
  at: [number, number],
  more: Partial<Place> = {},
): Place {
  return {
    id,
    kind,
    name: { en: id },
    position: lngLat(...at),
    approximate: false,
    positionNote: null,
    rank: 1,
    note: null,
    source: null,
    area: null,
    radius: null,
    phases: [],
    ...more,
  };
}

function makeRoute(id: string, path: readonly [number, number][]): Route {
  return {
    id,
    kind: "corridor",
    name: { en: id },
    schematic: true,
    validity: { from: null, to: null },
    note: null,
    source: null,
    path: path.map(([lng, lat]) => lngLat(lng, lat)),
  };
}

/** What a made-up situation is told about people, in hours and numbers. */
interface Told {
  /** Hours and numbers of those who had crossed. */
  readonly crossed: readonly (readonly [from: number, to: number, people: number])[];
  /** For each of two areas, hours and numbers of those housed there. */
  readonly housed: readonly (readonly (readonly [from: number, to: number, people: number])[])[];
}

const CROSSED_AND_HOUSED: Told = {
  crossed: [
    [10, 10, 430],
    [14, 14, 1250],
    [18, 24, 4000],
    [24, 24, 4100],
    [40, 46, 7333],
    [120, 120, 9000],
  ],
  housed: [
    [
      [30, 30, 700],
      [40, 44, 2105],
      [60, 60, 1400],
      [70, 70, 2600],
    ],
    [
      [36, 36, 500],
      [36, 42, 900],
      [50, 50, 0],
      [64, 70, 1200],
    ],
  ],
};

/**
 * A made-up situation: three origins that share a corridor with a hairpin and a right angle, two areas with housing that rises,
 * falls, jumps and is reported empty, and a last report after the period of 96 hours.
 */
export function makeSituation({ crossed, housed }: Told = CROSSED_AND_HOUSED): Situation {
  const tell = (measure: string, place: string | null, told: Told["crossed"]): Claim[] =>
    told.map(([from, to, people]) => {
      const id = `${measure}-${place ?? "all"}-${from}-${to}`;
      return makeClaim(from, to, people, { id, measure, place });
    });
  const claims = [
    ...tell("walkers", null, crossed),
    ...housed.flatMap((told, area) => tell("housed", `area-${area}`, told)),
    makeClaim(24, 24, 4000, { id: "origins-of-all", measure: "origins" }),
    makeClaim(24, 24, 2300, { id: "from-east", measure: "origins", place: "east" }),
    makeClaim(24, 24, 900, { id: "from-far", measure: "origins", place: "far" }),
    makeClaim(0, 24, 6, { id: "on-foot", measure: "hours", valueMax: count(9) }),
  ];
  return {
    ...readPack("e2e/fixtures/tiny-pack"),
    id: "made-up",
    period: interval(hour(0), hour(96)),
    measures: [
      makeMeasure("cumulative", "walkers"),
      makeMeasure("stock", "housed"),
      makeMeasure("stock", "origins"),
      makeMeasure("stock", "hours"),
    ],
    flow: {
      measure: "walkers",
      housing: "housed",
      crossing: "gate",
      originTotal: "origins-of-all",
      origins: [
        { place: "east", claim: "from-east", routes: ["east-road", "pass"] },
        { place: "far", claim: "from-far", routes: ["far-road", "east-road", "pass"] },
        { place: "rest", claim: null, routes: ["rest-road", "pass"] },
      ],
      gathering: "host",
      opens: hour(6),
      travelTime: "on-foot",
      dotSize: 10,
      onwardHours: 1.5,
      transferHours: 3,
    },
    areas: [],
    places: [
      makePlace("east", "origin", [1, 0]),
      makePlace("far", "origin", [1.4, 0.1]),
      makePlace("rest", "origin", [0.6, 0.3]),
      makePlace("gate", "crossing", [0, 0]),
      makePlace("host", "gathering", [-0.6, 0.3], { radius: kilometres(14) }),
      makePlace("hall-0", "gathering", [-0.9, 0.05], { area: "area-0" }),
      makePlace("hall-1", "gathering", [-0.5, -0.3], { area: "area-1", radius: kilometres(9) }),
      makePlace("hall-2", "gathering", [-0.9, -0.4], { area: "area-2" }),
    ],
    routes: [
      makeRoute("east-road", [
        [1, 0],
        [0.7, 0.05],
        [0.5, 0.05],
      ]),
      makeRoute("far-road", [
        [1.4, 0.1],
        [1, 0],
      ]),
      makeRoute("rest-road", [
        [0.6, 0.3],
        [0.5, 0.05],
      ]),
      makeRoute("pass", [
        [0.5, 0.05],
        [0.2, 0.05],
        [0.35, 0.02],
        [0.1, 0],
        [0, 0],
        [0, 0.12],
        [-0.3, 0.12],
      ]),
    ],
    claims,
    events: [],
    sources: [],
  };
}
