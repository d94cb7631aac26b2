import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";

/** Whether a feature plays one of these roles. */
export const role = (...roles: string[]): ExpressionSpecification => [
  "match",
  ["get", "role"],
  roles,
  true,
  false,
];
/** A number that grows or falls with the zoom. */
export const byZoom = (...stops: [zoom: number, value: number][]): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;
/** A number that the painter sets on a feature as time moves; 0 until it does. */
export const state = (name: string): ExpressionSpecification => [
  "coalesce",
  ["feature-state", name],
  0,
];
