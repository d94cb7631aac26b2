import type { Feature, FeatureCollection } from "geojson";
import { fromMercator, type MercatorPoint } from "../../domain/mercator.ts";
import type { LabelRole, Scene } from "../../scene/scene.ts";

// A scene as MapLibre's GeoJSON sources want it (WGS84). Colours and widths are the style's; areas come in full detail with the
// base map.

/** The lines of a scene: they never change with time, only their feature state does. */
export function encodeLines({ lines }: Scene): FeatureCollection {
  return collect(
    lines.map(({ id, role, path }) => ({
      type: "Feature",
      properties: { id, role },
      geometry: { type: "LineString", coordinates: path.map(([lng, lat]) => [lng, lat]) },
    })),
  );
}

/** The points of a scene, with the state of crossings. */
export function encodePoints({ points }: Scene): FeatureCollection {
  return collect(
    points.map(({ id, role, position, rank, fromZoom, state }) =>
      feature(position, {
        id,
        role,
        rank,
        fromZoom,
        state: state ?? "unknown",
        selects: `place:${id}`,
      }),
    ),
  );
}

/** The labels of a scene. */
export function encodeLabels({ labels }: Scene): FeatureCollection {
  return collect(
    labels.map((label) =>
      feature(label.position, {
        id: label.id,
        role: label.role,
        text: label.text,
        ...(label.detail === null ? {} : { detail: label.detail }),
        priority: label.priority,
        fromZoom: label.fromZoom,
        offset: LABEL_OFFSETS[label.role],
        ...(label.selects === null ? {} : { selects: `${label.selects.kind}:${label.selects.id}` }),
      }),
    ),
  );
}

/** Distance of a label from its point in ems: past the sign, or past the innermost dots. */
const LABEL_OFFSETS: Readonly<Record<LabelRole, number>> = {
  country: 0,
  region: 0,
  crossing: 1.1,
  gathering: 1.2,
  crowd: 0.2,
  city: 0.55,
  town: 0.55,
  village: 0.55,
};

function feature(position: MercatorPoint, properties: Feature["properties"]): Feature {
  const [lng, lat] = fromMercator(position);
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lng, lat] } };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}
