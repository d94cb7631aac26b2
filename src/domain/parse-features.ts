import type { MultiPolygon, Polygon } from "geojson";
import type { z } from "zod";
import { parseJson, readJson, type JsonFile } from "./parse-json.ts";
import { parseTime, type ParsedTime } from "./parse-time.ts";
import type { Problems } from "./problems.ts";
import { areaSchema, collectionSchema, placeSchema, routeSchema } from "./schemas.ts";
import type { CrossingPhase, Place, Route, SurveyedArea } from "./situation.ts";
import { instant, interval, kilometres, lngLat } from "./units.ts";

interface FeatureContext<Raw> {
  readonly raw: Raw;
  readonly json: JsonFile;
  readonly index: number;
}

function readFeatures<Raw, Feature>(
  file: string,
  text: string,
  schema: z.ZodType<Raw>,
  problems: Problems,
  build: (context: FeatureContext<Raw>) => Feature,
): Feature[] {
  const json = parseJson(file, text, problems);
  if (json === null) return [];
  const collection = readJson(json, [], json.value, collectionSchema, problems);
  return (collection?.features ?? []).flatMap((feature, index) => {
    const raw = readJson(json, ["features", index], feature, schema, problems);
    return raw === null ? [] : [build({ raw, json, index })];
  });
}

/** A TIME in a GeoJSON property; adds a problem and answers 1970 when it is none. */
function readTime(
  text: string,
  utcOffsetMinutes: number,
  { json, index }: FeatureContext<unknown>,
  property: string,
  problems: Problems,
): ParsedTime {
  const parsed = parseTime(text, utcOffsetMinutes);
  if (parsed.ok) return parsed.value;
  const line = json.lineOf(["features", index, "properties", ...property.split(".")]);
  problems.add(json.file, line, "time", text, parsed.failure);
  return { time: interval(instant(0), instant(0)), precision: "instant" };
}

/** The places of places.geojson; bare dates in crossing states are days at the given offset (minutes east of Greenwich). */
export function parsePlaces(text: string, utcOffsetMinutes: number, problems: Problems): Place[] {
  return readFeatures("places.geojson", text, placeSchema, problems, (context) => {
    const { properties, geometry } = context.raw;
    const phases = (properties.states ?? []).map((state, index): CrossingPhase => {
      const at = `states.${index}`;
      const from = readTime(state.from, utcOffsetMinutes, context, `${at}.from`, problems);
      const to =
        state.to === null
          ? null
          : readTime(state.to, utcOffsetMinutes, context, `${at}.to`, problems);
      return {
        state: state.state,
        from: from.time.start,
        to: to?.time.start ?? null,
        validity: { from, to },
        label: state.label,
        note: state.note ?? null,
        source: state.source,
        confidence: state.confidence,
      };
    });
    return {
      id: properties.id,
      kind: properties.kind,
      name: properties.name,
      position: lngLat(...geometry.coordinates),
      approximate: properties.position === "approximate",
      // A gathering is where dots are drawn, and at no place to be off from.
      positionNote: properties.kind === "gathering" ? null : (properties.positionNote ?? null),
      rank: properties.rank,
      note: properties.note ?? null,
      source: properties.source ?? null,
      area: properties.area ?? null,
      radius: properties.radiusKm === undefined ? null : kilometres(properties.radiusKm),
      phases,
    };
  });
}

/** The areas of areas.geojson. Geometry is WGS84, outer rings counter-clockwise (RFC 7946). */
export function parseAreas(text: string, problems: Problems): SurveyedArea[] {
  return readFeatures(
    "areas.geojson",
    text,
    areaSchema,
    problems,
    ({ raw: { properties, geometry } }) => ({
      id: properties.id,
      kind: properties.kind,
      name: properties.name,
      line: properties.line ?? null,
      asOf: properties.asOf ?? null,
      labelDetail: properties.labelDetail ?? null,
      labelAt: lngLat(...(properties.labelAt ?? middleOf(geometry))),
      schematic: properties.schematic,
      note: properties.note ?? null,
      source: properties.source ?? null,
      geometry,
    }),
  );
}

/** The middle of an outline's bounds, to about a metre: what binary fractions add is sent to every reader. */
function middleOf(geometry: Polygon | MultiPolygon): [lng: number, lat: number] {
  const points = (
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()
  ).flat();
  const middle = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis] ?? 0);
    return Number(((Math.min(...values) + Math.max(...values)) / 2).toFixed(5));
  };
  return [middle(0), middle(1)];
}

/** The routes of routes.geojson, their paths in the direction of travel. */
export function parseRoutes(text: string, utcOffsetMinutes: number, problems: Problems): Route[] {
  return readFeatures("routes.geojson", text, routeSchema, problems, (context) => {
    const { properties, geometry } = context.raw;
    const edge = (property: "validFrom" | "validTo"): ParsedTime | null => {
      const text = properties[property];
      return text === null ? null : readTime(text, utcOffsetMinutes, context, property, problems);
    };
    return {
      id: properties.id,
      kind: properties.kind,
      name: properties.name,
      schematic: properties.schematic,
      validity: { from: edge("validFrom"), to: edge("validTo") },
      note: properties.note ?? null,
      source: properties.source ?? null,
      path: geometry.coordinates.map(([lng, lat]) => lngLat(lng, lat)),
    };
  });
}
