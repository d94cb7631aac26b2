import { z } from "zod";

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const position = z.tuple([longitude, latitude]);
const path = z.array(position).min(2);
const rings = z.array(z.array(position).min(4)).min(1);

/** A line or an area of the base map; what its properties say is the business of those who draw it. */
export const drawnSchema = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()),
  geometry: z.discriminatedUnion("type", [
    z.object({ type: z.literal("LineString"), coordinates: path }),
    z.object({ type: z.literal("MultiLineString"), coordinates: z.array(path).min(1) }),
    z.object({ type: z.literal("Polygon"), coordinates: rings }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(rings).min(1) }),
  ]),
});

/** A country of the base map. */
export const countrySchema = drawnSchema.extend({
  properties: z.object({ iso: z.string().length(2) }),
});

/** An area or a line of the coarse cut: which layer of the picture it belongs to. */
export const coarseSchema = drawnSchema.extend({
  properties: z.discriminatedUnion("layer", [
    z.strictObject({ layer: z.literal("land"), iso: z.string().length(2) }),
    z.strictObject({
      layer: z.literal("border"),
      between: z.string().regex(/^[A-Z]{2}-[A-Z]{2}$/, "two countries such as AM-GE"),
    }),
    z.strictObject({ layer: z.enum(["lake", "river", "province-line", "road"]) }),
  ]),
});

/** A coarse cut of an area of a pack. */
export const coarseAreaSchema = drawnSchema.extend({
  properties: z.strictObject({ id: z.string(), kind: z.string() }),
});
