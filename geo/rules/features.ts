import type { Problem } from "../../src/domain/problem.ts";
import { reachesInto } from "../build/extent.ts";
import { locate, type RuleContext } from "./context.ts";
import { coarseSchema, countrySchema } from "./base-schema.ts";
import { COARSE_FILE } from "./coarse.ts";
import { isSame, tell } from "./geometry.ts";
import { depthInside, listShapes, type Shape } from "./shapes.ts";

/** Degrees by which the coarse cut may end before its edge. */
const ROUNDING = 0.001;

const DRAWN_BY_HAND = ["corridor", "old", "closed", "feeder"];

/** A route begins and ends exactly at the two places that it names. */
export function* routeEndsAtPlace({ routes, places }: RuleContext): Iterable<Problem> {
  const positions = new Map(
    places.map(({ feature }) => [feature.properties.id, feature.geometry.coordinates]),
  );
  for (const { feature, file, line } of routes) {
    const { coordinates } = feature.geometry;
    const tips = [coordinates[0], coordinates.at(-1)];
    for (const [index, id] of feature.properties.ends.entries()) {
      const position = positions.get(id);
      if (position === undefined || isSame(tips[index], position)) continue;
      const expected = `${tell(position)}, where ${id} is`;
      yield { file, line, rule: "route-ends-at-place", got: tell(tips[index]), expected };
    }
  }
}

/** A region says which line is drawn and as of when. */
export function* regionHasLineAndDate({ areas }: RuleContext): Iterable<Problem> {
  for (const { feature, file, line } of areas) {
    const { kind, line: drawnLine, asOf } = feature.properties;
    if (kind !== "region" || (drawnLine !== undefined && asOf)) continue;
    const missing = [drawnLine ? "" : "line", asOf ? "" : "asOf"].filter(Boolean).join(" and ");
    const expected = "line and asOf on a region";
    yield { file, line, rule: "region-has-line-and-date", got: `no ${missing}`, expected };
  }
}

/** Roads whose course is mostly drawn by hand say that they are schematic, or where their course was read. */
export function* schematicMarked({ routes }: RuleContext): Iterable<Problem> {
  for (const { feature, file, line } of routes) {
    const { kind, schematic, source } = feature.properties;
    if (schematic || source !== undefined || !DRAWN_BY_HAND.includes(kind)) continue;
    const got = `schematic false on ${kind} without a source`;
    const expected = "schematic true, or the source of its course";
    yield { file, line, rule: "schematic-marked", got, expected };
  }
}

/** Each kind of place has what its kind needs: a crossing its states, a capital its area, a gathering its radius and its bounds. */
export function* placeComplete({ places }: RuleContext): Iterable<Problem> {
  for (const { feature, file, line } of places) {
    const { kind, area, country, radiusKm, states = [] } = feature.properties;
    const missing =
      (kind === "crossing" && states.length === 0 && "states") ||
      (kind === "capital" && area === undefined && "area") ||
      (kind === "gathering" && radiusKm === undefined && "radiusKm") ||
      (kind === "gathering" && area === undefined && country === undefined && "area or country");
    if (missing === false) continue;
    yield {
      file,
      line,
      rule: "place-complete",
      got: `no ${missing}`,
      expected: `${missing} on a ${kind}`,
    };
  }
}

/** A gathering of dots stays inside its area, and inside its country where the base map shows it. */
export function* gatheringInside(context: RuleContext): Iterable<Problem> {
  for (const { feature, file, line } of context.places) {
    const { area, country, radiusKm } = feature.properties;
    if (radiusKm === undefined) continue;
    for (const [name, rings] of listBounds(context, area, country)) {
      const depth = depthInside(rings, feature.geometry.coordinates);
      if (depth >= radiusKm) continue;
      const got = `${radiusKm} km where ${depth < 0 ? "the middle is outside" : `the edge is ${depth.toFixed(1)} km away`}`;
      yield { file, line, rule: "gathering-inside", got, expected: `a disc inside ${name}` };
    }
  }
}

function listBounds(
  { areas, base }: RuleContext,
  area: string | undefined,
  country: string | undefined,
): readonly (readonly [string, readonly Shape[]])[] {
  const found = areas.find(({ feature }) => feature.properties.id === area)?.feature;
  const bounds: [string, readonly Shape[]][] = [];
  if (area !== undefined && found !== undefined) bounds.push([area, listShapes(found.geometry)]);
  const countries = base["countries.geojson"];
  if (country !== undefined && countries !== undefined) {
    const rings = listCountry(countries, country);
    // A country that the base map lacks is told once, of the host.
    if (rings.length > 0) bounds.push([country, rings]);
  }
  return bounds;
}

function listCountry(countries: string, iso: string): readonly Shape[] {
  return locate("countries.geojson", countries, countrySchema)
    .filter((candidate) => candidate.feature.properties.iso === iso)
    .flatMap((candidate) => listShapes(candidate.feature.geometry));
}

/** The base map shows the country that takes people in where the reader looks first: without it MapLibre's map would be all sea. */
export function* hostInBase({ situation, base, lineInHead }: RuleContext): Iterable<Problem> {
  const countries = base["countries.geojson"];
  const { hostCountry, view } = situation;
  if (countries === undefined) return;
  if (listCountry(countries, hostCountry).some(({ points }) => reachesInto(points, view))) return;
  const expected =
    "a country of base/countries.geojson within view; geo/README.md tells how to make it";
  const line = lineInHead("host", "country");
  yield { file: "situation.json", line, rule: "host-in-base", got: hostCountry, expected };
}

/** The base map reaches as far as a reader can pan: beyond its coarse cut there is no land on either map. */
export function* baseCovers({ situation, base, lineInHead }: RuleContext): Iterable<Problem> {
  const coarse = base[COARSE_FILE];
  if (coarse === undefined) return;
  const points = locate(COARSE_FILE, coarse, coarseSchema).flatMap(({ feature }) =>
    listShapes(feature.geometry).flatMap((shape) => shape.points),
  );
  const [west, south, east, north] = situation.maxBounds;
  // Cuts at the edge are rounded.
  const reaches = [
    points.some(([lng = NaN]) => lng <= west + ROUNDING),
    points.some(([, lat = NaN]) => lat <= south + ROUNDING),
    points.some(([lng = NaN]) => lng >= east - ROUNDING),
    points.some(([, lat = NaN]) => lat >= north - ROUNDING),
  ];
  if (reaches.every(Boolean)) return;
  const got = situation.maxBounds.join(", ");
  const expected = "bounds within the base map; geo/README.md tells how to make another";
  yield {
    file: "situation.json",
    line: lineInHead("maxBounds"),
    rule: "base-covers",
    got,
    expected,
  };
}
