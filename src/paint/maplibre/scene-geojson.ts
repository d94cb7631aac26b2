import type { Feature, FeatureCollection } from "geojson";
import { fromMercator, type MercatorPoint } from "../../domain/mercator.ts";
import { worldPixels } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import type { PlacedLabel } from "../place-labels.ts";

// A scene as MapLibre's GeoJSON sources want it (WGS84). Colours and widths are the style's; areas come in full detail with the
// base map.

/** What a crowd is among the points. */
export const CROWD = "crowd";

/** The lines of a scene: they never change with time, only their feature state does. */
export function encodeLines({ lines }: Scene): FeatureCollection {
  return collect(
    lines.map(({ id, role, path }) => ({
      type: "Feature",
      properties: { id, role },
      geometry: { type: "LineString", coordinates: path.map(degrees) },
    })),
  );
}

/** The points of a scene, with the state of crossings, and the crowds that can be picked with their radius in CSS pixels at zoom 0. */
export function encodePoints({ points, crowds }: Scene): FeatureCollection {
  return collect([
    ...crowds.flatMap(({ id, position, radius, selects }) =>
      selects === null || radius === 0
        ? []
        : feature(position, {
            id,
            role: CROWD,
            radius: radius * worldPixels(0),
            selects: `${selects.kind}:${selects.id}`,
          }),
    ),
    ...points.map(({ id, role, position, rank, fromZoom, state }) =>
      feature(position, {
        id,
        role,
        rank,
        fromZoom,
        state: state ?? "unknown",
        selects: `place:${id}`,
      }),
    ),
  ]);
}

/** What stands for an offset in a feature: MapLibre keeps properties in tiles, which hold no lists. */
export function nameOffset([x, y]: PlacedLabel["offset"]): string {
  return `${x} ${y}`;
}

/** Labels at the places found for them. */
export function encodeLabels(placed: readonly PlacedLabel[]): FeatureCollection {
  return collect(
    placed.map(({ label, anchor, offset, text, detail }) =>
      feature(label.position, {
        id: label.id,
        role: label.role,
        text: text.join("\n"),
        ...(detail.length === 0 ? {} : { detail: detail.join("\n") }),
        anchor,
        offset: nameOffset(offset),
        ...(label.selects === null ? {} : { selects: `${label.selects.kind}:${label.selects.id}` }),
      }),
    ),
  );
}

function feature(position: MercatorPoint, properties: Feature["properties"]): Feature {
  return {
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates: degrees(position) },
  };
}

function degrees(point: MercatorPoint): [lng: number, lat: number] {
  const [lng, lat] = fromMercator(point);
  return [lng, lat];
}

function collect(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}
