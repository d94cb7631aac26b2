import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LineLook } from "../../scene/line-looks.ts";
import type { ZoomStops } from "../../scene/sign-sizes.ts";

/** Whether a feature plays one of these roles. */
export const role = (...roles: string[]): ExpressionSpecification => [
  "match",
  ["get", "role"],
  roles,
  true,
  false,
];
/** A number that grows or falls with the zoom; `share` of it where that is given. */
export const byZoom = (
  stops: ZoomStops,
  share: number | ExpressionSpecification = 1,
): ExpressionSpecification =>
  [
    "interpolate",
    ["linear"],
    ["zoom"],
    ...stops.flatMap(([zoom, value]) => [zoom, share === 1 ? value : ["*", value, share]]),
  ] as unknown as ExpressionSpecification;
/** How lines end and turn. */
export const ROUND = { "line-join": "round", "line-cap": "round" } as const;
/** What makes a line look as in every painter, but for its colour. */
export const lineLook = ({ width, dash, strength }: LineLook) => ({
  "line-width": byZoom(width),
  ...(dash && { "line-dasharray": [...dash] }),
  ...(strength && { "line-opacity": byZoom(strength) }),
});
/** A number that the painter sets on a feature as time moves; 0 until it does. */
export const state = (name: string): ExpressionSpecification => [
  "coalesce",
  ["feature-state", name],
  0,
];
