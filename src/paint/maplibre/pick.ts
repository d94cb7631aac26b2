import type { Selection } from "../../state/view-state.ts";
import { PICKABLE_LAYERS } from "./style.ts";

/** What a rendered feature stands for, from its source and properties; null for what only decorates. */
export function readFeature(
  source: string,
  { id }: Readonly<Record<string, unknown>>,
): Selection | null {
  if (typeof id !== "string") return null;
  if (source === "areas") return { kind: "area", id };
  if (source === "lines") return { kind: "route", id };
  return null;
}

/** The part of MapLibre's map that is asked for what it shows. */
interface PickedMap<Point> {
  readonly getLayer: (id: string) => unknown;
  readonly queryRenderedFeatures: (
    point: Point,
    options: { layers: string[] },
  ) => readonly {
    readonly source: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** What the topmost feature at a point of the map stands for; null where there is none, or only decoration. */
export function pickAt<Point>(map: PickedMap<Point>, point: Point): Selection | null {
  const layers = PICKABLE_LAYERS.filter((layer) => map.getLayer(layer) !== undefined);
  const [first] = map.queryRenderedFeatures(point, { layers });
  return first === undefined ? null : readFeature(first.source, first.properties);
}
