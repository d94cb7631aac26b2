import type { Problem } from "../../src/domain/problem.ts";
import { readSeries, valueOf } from "../../src/time/reading.ts";
import { deriveShownSeries } from "../../src/time/series.ts";
import type { RuleContext } from "./context.ts";
import { isSame, tell } from "./geometry.ts";

const HEAD = "situation.json";

/** The routes of an origin follow one another from its place on. */
export function* routesChain({ situation, routes, lineInHead }: RuleContext): Iterable<Problem> {
  const ends = new Map(
    routes.map(({ feature: { properties } }) => [properties.id, properties.ends]),
  );
  for (const [index, origin] of situation.flow.origins.entries()) {
    let at = origin.place;
    for (const [step, id] of origin.routes.entries()) {
      const [from, to] = ends.get(id) ?? [];
      if (from === undefined || to === undefined) break;
      if (from !== at) {
        const line = lineInHead("flow", "origins", index, "routes", step);
        const got = `${id} from ${from}`;
        yield { file: HEAD, line, rule: "routes-chain", got, expected: `a route from ${at}` };
      }
      at = to;
    }
  }
}

/** A corridor has the crossing as one of its vertices, and the routes of every origin take such a corridor. */
export function* corridorReachesCrossing(context: RuleContext): Iterable<Problem> {
  const { situation, places, routes, lineInHead } = context;
  const { crossing, origins } = situation.flow;
  const place = places.find(({ feature }) => feature.properties.id === crossing)?.feature;
  const gate = place?.geometry;
  const corridors = routes.filter(({ feature }) => feature.properties.kind === "corridor");
  const reaching = corridors.filter(({ feature }) =>
    feature.geometry.coordinates.some((vertex) => isSame(vertex, gate?.coordinates)),
  );
  if (gate === undefined) return;
  const rule = "corridor-reaches-crossing";
  if (reaching.length === 0) {
    const expected = `${gate.coordinates.join(", ")} of ${crossing} among its vertices`;
    const [corridor] = corridors;
    const got = corridor?.feature.properties.id ?? "no route of kind corridor";
    yield { file: "routes.geojson", line: corridor?.line ?? 1, rule, got, expected };
    return;
  }
  const ids = new Set(reaching.map(({ feature }) => feature.properties.id));
  for (const [index, origin] of origins.entries()) {
    const line = lineInHead("flow", "origins", index, "routes");
    const got = origin.routes.join(", ");
    if (!origin.routes.some((id) => ids.has(id))) {
      const expected = `a corridor through ${crossing}: ${[...ids].join(" or ")}`;
      yield { file: HEAD, line, rule, got, expected };
      continue;
    }
    const way = origin.routes.flatMap(
      (id) =>
        routes.find(({ feature }) => feature.properties.id === id)?.feature.geometry.coordinates ??
        [],
    );
    // What is no crossing is told as such.
    if (place?.properties.kind !== "crossing") continue;
    if ([way[0], way.at(-1)].some((end) => isSame(end, gate.coordinates))) {
      const expected = `routes that begin before ${crossing} and end beyond it`;
      yield { file: HEAD, line, rule, got, expected };
    }
  }
}

/** Dots follow a number of people that only grows, gather by a number of people at a time, and travel for hours. */
export function* flowMeasures({ situation, claims, lineInHead }: RuleContext): Iterable<Problem> {
  const { flow } = situation;
  const wanted = [
    ["measure", flow.measure, "cumulative", "persons"],
    ["housing", flow.housing, "stock", "persons"],
    ["travelTime", claims.get(flow.travelTime)?.measure, null, "hours"],
  ] as const;
  for (const [field, id, kind, unit] of wanted) {
    const measure = situation.measures.find((candidate) => candidate.id === id);
    if (measure === undefined) continue;
    if (measure.unit === unit && (kind === null || measure.kind === kind)) continue;
    const line = lineInHead("flow", field);
    const got = `${measure.id}, a ${measure.kind} of ${measure.unit}`;
    const expected = `a ${kind ?? "measure"} of ${unit}`;
    yield { file: HEAD, line, rule: "flow-measures", got, expected };
  }
}

/** People cross at a crossing, and those whose place is not reported gather in a gathering. */
export function* flowPlaces({ situation, places, lineInHead }: RuleContext): Iterable<Problem> {
  for (const kind of ["crossing", "gathering"] as const) {
    const id = situation.flow[kind];
    const found = places.find(({ feature }) => feature.properties.id === id)?.feature.properties;
    if (found === undefined || found.kind === kind) continue;
    const got = `${id}, a ${found.kind}`;
    yield {
      file: HEAD,
      line: lineInHead("flow", kind),
      rule: "flow-places",
      got,
      expected: `a ${kind}`,
    };
  }
}

/** Where people are reported to be by area, the area has one gathering for their dots. */
export function* housingHasGathering(context: RuleContext): Iterable<Problem> {
  const { situation, places } = context;
  const { flow } = situation;
  const hosts = places.map(({ feature }) => feature.properties);
  for (const { measure, role, place, line } of situation.claims) {
    if (measure !== flow.housing || role !== "headline" || place === null) continue;
    const own = hosts.filter(
      ({ id, kind, area }) => kind === "gathering" && area === place && id !== flow.gathering,
    );
    if (own.length === 1) continue;
    const got = `${own.length} gatherings in ${place}`;
    const expected = "one gathering in places.geojson whose area this is";
    yield { file: "claims.csv", line, rule: "housing-has-gathering", got, expected };
  }
}

/** One origin at most takes what the others leave: nobody says how two would share it. */
export function* oneOriginTakesRest({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const open = [...situation.flow.origins.entries()].filter(([, { claim }]) => claim === null);
  const [first, ...more] = open;
  if (first === undefined) return;
  for (const [index, { place }] of more) {
    const line = lineInHead("flow", "origins", index, "claim");
    const got = `null for ${place} as for ${first[1].place}`;
    const expected = "one origin at most that takes what the others leave";
    yield { file: HEAD, line, rule: "one-origin-takes-rest", got, expected };
  }
}

/**
 * No two origins stand at one position, nor two of the gatherings beyond the crossing: each family has one spacing, with which none of
 * them touch, and of two in one place every dot would stand on one point.
 */
export function* gatheringsApart(context: RuleContext): Iterable<Problem> {
  const { situation, places, lineInHead } = context;
  const { flow, claims } = situation;
  const reported = claims.filter(
    ({ measure, role }) => measure === flow.housing && role === "headline",
  );
  const hosts = places.filter(({ feature: { properties } }) => {
    const { id, kind, area } = properties;
    if (id === flow.gathering) return true;
    return kind === "gathering" && reported.some(({ place }) => place === area);
  });
  const origins = flow.origins.flatMap(({ place }, index) => {
    const line = lineInHead("flow", "origins", index, "place");
    const found = places.find(({ feature }) => feature.properties.id === place);
    return found === undefined ? [] : [{ ...found, file: HEAD, line }];
  });
  for (const family of [origins, hosts]) {
    for (const [index, { feature, file, line }] of family.entries()) {
      const { coordinates } = feature.geometry;
      const other = family
        .slice(0, index)
        .find((earlier) => isSame(earlier.feature.geometry.coordinates, coordinates));
      if (other === undefined) continue;
      const got = `${feature.properties.id} at ${tell(coordinates)}`;
      const expected = `a position other than that of ${other.feature.properties.id}`;
      yield { file, line, rule: "gatherings-apart", got, expected };
    }
  }
}

/** The people reported by origin are no more than all of them together. */
export function* originShares({ situation, claims, lineInHead }: RuleContext): Iterable<Problem> {
  const { originTotal, origins } = situation.flow;
  const total = claims.get(originTotal);
  if (total === undefined) return;
  const sum = origins
    .map(({ claim }) => (claim === null ? 0 : (claims.get(claim)?.value ?? 0)))
    .reduce<number>((a, b) => a + b, 0);
  const most = total.valueMax ?? total.value;
  if (sum <= most && total.value > 0) return;
  const line = lineInHead("flow", "originTotal");
  const expected = total.value > 0 ? `at most ${most}, as ${originTotal} says` : "a total above 0";
  yield { file: HEAD, line, rule: "origin-shares", got: String(sum), expected };
}

/** More dots than these would be finer than a screen. */
const MOST_DOTS = 100_000;

/** A dot stands for so many people that the dots of all who cross in the period can be seen. */
export function* dotsSeen({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const { measure, dotSize } = situation.flow;
  const crossed = deriveShownSeries(situation, measure, null);
  const most = valueOf(readSeries(crossed, situation.period.end));
  if (most / dotSize <= MOST_DOTS) return;
  const got = `${dotSize} people a dot where ${most} cross`;
  const expected = `${Math.ceil(most / MOST_DOTS)} people a dot or more in flow.dotSize`;
  yield { file: HEAD, line: lineInHead("flow", "dotSize"), rule: "dots-seen", got, expected };
}
