import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";

/** Somewhere in a pack that speaks of something by its id. */
interface Reference {
  readonly file: string;
  readonly line: number;
  readonly id: string | null | undefined;
}

const HEAD = "situation.json";

/** Claims, the headline and the flow speak of measures that situation.json defines. */
export function* knownMeasure({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const known = new Set(situation.measures.map(({ id }) => id));
  const { flow, headlineMeasure } = situation;
  yield* findUnknown("known-measure", known, `a measure of ${HEAD}`, [
    ...situation.claims.map(({ measure, line }) => ({ file: "claims.csv", line, id: measure })),
    { file: HEAD, line: lineInHead("headlineMeasure"), id: headlineMeasure },
    { file: HEAD, line: lineInHead("flow", "measure"), id: flow.measure },
    { file: HEAD, line: lineInHead("flow", "housing"), id: flow.housing },
    ...situation.measures.map(({ countsOf }, index) => ({
      file: HEAD,
      line: lineInHead("measures", index, "countsOf"),
      id: countsOf,
    })),
  ]);
}

/** Every claim is stated by a party that situation.json names. */
export function* knownParty({ situation }: RuleContext): Iterable<Problem> {
  const known = new Set(situation.parties.map(({ id }) => id));
  const references = situation.claims.map(({ party, line }) => ({
    file: "claims.csv",
    line,
    id: party,
  }));
  yield* findUnknown("known-party", known, `a party of ${HEAD}`, references);
}

/** Claims, events and features were read in a source that sources.csv lists. */
export function* knownSource(context: RuleContext): Iterable<Problem> {
  const { situation, places, areas, routes } = context;
  const known = new Set(situation.sources.map(({ id }) => id));
  yield* findUnknown("known-source", known, "an id in sources.csv", [
    ...situation.claims.map(({ source, line }) => ({ file: "claims.csv", line, id: source })),
    ...situation.events.map(({ source, line }) => ({ file: "events.csv", line, id: source })),
    ...[...areas, ...routes, ...places].map(({ feature, file, line }) => ({
      file,
      line,
      id: feature.properties.source,
    })),
    ...places.flatMap(({ feature, file, line }) =>
      (feature.properties.states ?? []).map(({ source }) => ({ file, line, id: source })),
    ),
  ]);
}

/** Claims and events speak of places or areas that are on the map. */
export function* knownPlace({ situation, areas, places }: RuleContext): Iterable<Problem> {
  const known = new Set([...areas, ...places].map(({ feature }) => feature.properties.id));
  yield* findUnknown("known-place", known, "an id in places.geojson or areas.geojson", [
    ...situation.claims.map(({ place, line }) => ({ file: "claims.csv", line, id: place })),
    ...situation.events.map(({ place, line }) => ({ file: "events.csv", line, id: place })),
  ]);
}

/** Routes end at points of the map, and the flow begins, crosses and gathers at such. */
export function* knownPoint({
  situation,
  places,
  routes,
  lineInHead,
}: RuleContext): Iterable<Problem> {
  const known = new Set(places.map(({ feature }) => feature.properties.id));
  const { crossing, gathering, origins } = situation.flow;
  yield* findUnknown("known-point", known, "an id in places.geojson", [
    ...routes.flatMap(({ feature: { properties }, file, line }) =>
      [...properties.ends, ...(properties.via ?? [])].map((id) => ({ file, line, id })),
    ),
    { file: HEAD, line: lineInHead("flow", "crossing"), id: crossing },
    { file: HEAD, line: lineInHead("flow", "gathering"), id: gathering },
    ...origins.map(({ place }, index) => ({
      file: HEAD,
      line: lineInHead("flow", "origins", index, "place"),
      id: place,
    })),
  ]);
}

/** Capitals and gatherings belong to areas that are on the map. */
export function* knownArea({ areas, places }: RuleContext): Iterable<Problem> {
  const known = new Set(areas.map(({ feature }) => feature.properties.id));
  const references = places.map(({ feature, file, line }) => ({
    file,
    line,
    id: feature.properties.area,
  }));
  yield* findUnknown("known-area", known, "an id in areas.geojson", references);
}

/** The flow travels on routes that are on the map. */
export function* knownRoute({ situation, routes, lineInHead }: RuleContext): Iterable<Problem> {
  const known = new Set(routes.map(({ feature }) => feature.properties.id));
  const references = situation.flow.origins.flatMap((origin, index) =>
    origin.routes.map((id, step) => ({
      file: HEAD,
      line: lineInHead("flow", "origins", index, "routes", step),
      id,
    })),
  );
  yield* findUnknown("known-route", known, "an id in routes.geojson", references);
}

/** What a claim repeats or contradicts, and the claims that the flow is made from, are in claims.csv. */
export function* knownClaim({ situation, claims, lineInHead }: RuleContext): Iterable<Problem> {
  const { flow } = situation;
  yield* findUnknown("known-claim", claims, "an id in claims.csv", [
    ...situation.claims.flatMap(({ derivedFrom, contradicts, line }) =>
      [...derivedFrom, ...contradicts].map((id) => ({ file: "claims.csv", line, id })),
    ),
    { file: HEAD, line: lineInHead("flow", "originTotal"), id: flow.originTotal },
    { file: HEAD, line: lineInHead("flow", "travelTime"), id: flow.travelTime },
    ...flow.origins.map(({ claim }, index) => ({
      file: HEAD,
      line: lineInHead("flow", "origins", index, "claim"),
      id: claim,
    })),
  ]);
}

/** The share of the population is a share of a number that somebody stated. */
export function* populationClaimKnown(context: RuleContext): Iterable<Problem> {
  const { situation, claims, lineInHead } = context;
  const reference = {
    file: HEAD,
    line: lineInHead("population", "claim"),
    id: situation.population.claim,
  };
  yield* findUnknown("population-claim-known", claims, "an id in claims.csv", [reference]);
}

function* findUnknown(
  rule: string,
  known: { has(id: string): boolean },
  expected: string,
  references: readonly Reference[],
): Iterable<Problem> {
  for (const { file, line, id } of references) {
    if (id === null || id === undefined || known.has(id)) continue;
    yield { file, line, rule, got: `"${id}"`, expected };
  }
}
