import { z } from "zod";
import { CONFIDENCES } from "./claims.ts";
import {
  AREA_KINDS,
  CROSSING_STATES,
  MEASURE_KINDS,
  PLACE_KINDS,
  ROUTE_KINDS,
  UNITS,
} from "./situation.ts";
import { DOT_SIZES } from "./units.ts";

/** Shapes of a pack's JSON files as they stand on disk; `geo/README.md` documents every field. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a lower-case id such as north-bridge");
const someText = z.string().min(1, "some text");
/** A language (BCP 47), with the script or the country where that matters: az, az-Latn, es-419. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const localText = z
  .intersection(z.object({ en: someText }), z.record(z.string(), someText))
  .superRefine((text, context) => {
    for (const key of Object.keys(text)) {
      if (LANGUAGE_TAG.test(key)) continue;
      const message = "a language tag such as hy or az-Latn";
      context.addIssue({ code: "invalid_key", origin: "record", issues: [], path: [key], message });
    }
  });
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const position = z.tuple([longitude, latitude]);
const bounds = z.tuple([longitude, latitude, longitude, latitude]);
const time = z.string();

const sentences = z.strictObject({ reported: localText, interpolated: localText, none: localText });

export const situationSchema = z.strictObject({
  id,
  version: z.string().min(1),
  title: localText,
  standfirst: localText,
  timeZone: z.strictObject({ offset: z.string(), name: localText }),
  period: time,
  cover: time,
  view: bounds,
  maxBounds: bounds,
  host: z.strictObject({ country: z.string().length(2), name: localText }),
  countries: z.array(z.strictObject({ iso: z.string().length(2), name: localText, position })),
  measures: z.array(
    z.strictObject({
      id,
      kind: z.enum(MEASURE_KINDS),
      unit: z.enum(UNITS),
      label: localText,
      explain: localText,
      countsOf: id.optional(),
      sentence: sentences.optional(),
    }),
  ),
  headlineMeasure: id,
  parties: z.array(z.strictObject({ id, name: localText, according: localText })),
  population: z.strictObject({ claim: id, text: localText }),
  flow: z.strictObject({
    measure: id,
    housing: id,
    crossing: id,
    originTotal: id,
    origins: z
      .array(z.strictObject({ place: id, claim: id.nullable(), routes: z.array(id).min(1) }))
      .min(1),
    gathering: id,
    opens: time,
    travelTime: id,
    dotSize: z.number().int().min(DOT_SIZES.least).max(DOT_SIZES.most).default(10),
    onwardHours: z.number().positive(),
    transferHours: z.number().positive(),
  }),
  disclaimer: localText,
  about: z.strictObject({
    shown: z.array(localText),
    notShown: z.array(localText),
    gaps: z.array(localText),
  }),
  credits: z.array(
    z.strictObject({
      text: z.string(),
      licence: z.string().optional(),
      url: z.string().optional(),
    }),
  ),
});

const phaseSchema = z.strictObject({
  state: z.enum(CROSSING_STATES),
  from: time,
  to: time.nullable(),
  label: localText,
  note: localText.optional(),
  source: id,
  confidence: z.enum(CONFIDENCES),
});

export const placeSchema = z.strictObject({
  type: z.literal("Feature"),
  properties: z.strictObject({
    id,
    kind: z.enum(PLACE_KINDS),
    name: localText,
    rank: z.number().int().min(0).max(5),
    note: localText.optional(),
    source: id.optional(),
    position: z.enum(["exact", "approximate"]),
    positionNote: localText.optional(),
    area: id.optional(),
    country: z.string().length(2).optional(),
    radiusKm: z.number().positive().optional(),
    states: z.array(phaseSchema).optional(),
  }),
  geometry: z.strictObject({ type: z.literal("Point"), coordinates: position }),
});

const ring = z.array(position).min(4);

export const areaSchema = z.strictObject({
  type: z.literal("Feature"),
  properties: z.strictObject({
    id,
    kind: z.enum(AREA_KINDS),
    name: localText,
    line: localText.optional(),
    asOf: z.string().optional(),
    labelAt: position.optional(),
    labelDetail: localText.optional(),
    schematic: z.boolean(),
    note: localText.optional(),
    country: z.string().length(2).optional(),
    iso: z.string().optional(),
    source: id.optional(),
  }),
  geometry: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
    z.strictObject({
      type: z.literal("MultiPolygon"),
      coordinates: z.array(z.array(ring).min(1)).min(1),
    }),
  ]),
});

export const routeSchema = z.strictObject({
  type: z.literal("Feature"),
  properties: z.strictObject({
    id,
    kind: z.enum(ROUTE_KINDS),
    name: localText,
    schematic: z.boolean(),
    ends: z.tuple([id, id]),
    via: z.array(id).optional(),
    validFrom: time.nullable(),
    validTo: time.nullable(),
    note: localText.optional(),
    source: id.optional(),
  }),
  geometry: z.strictObject({
    type: z.literal("LineString"),
    coordinates: z.array(position).min(2),
  }),
});

export const collectionSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
});
