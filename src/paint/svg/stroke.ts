import type { RouteKind } from "../../domain/situation.ts";
import { BAND_EDGE, ROUTE_LOOKS, type LineLook } from "../../scene/line-looks.ts";
import { sizeAt } from "../../scene/sign-sizes.ts";
import { short } from "./path-data.ts";

/** What makes a path look like its line at a zoom, as attributes. */
export function drawStroke({ width, dash, strength }: LineLook, zoom: number): string {
  const wide = sizeAt(width, zoom);
  // As MapLibre has dashes: those of the last whole zoom, and longer on the way to the next.
  const whole = Math.floor(zoom);
  const unit = sizeAt(width, whole) * 2 ** (zoom - whole);
  return (
    ` stroke-width="${short(wide)}"` +
    (dash === undefined
      ? ""
      : ` stroke-dasharray="${dash.map((part) => short(part * unit)).join(" ")}"`) +
    (strength === undefined ? "" : ` stroke-opacity="${Number(sizeAt(strength, zoom).toFixed(2))}"`)
  );
}

/** A route at a zoom; `rest` are further attributes. */
export function drawRoute(role: RouteKind, zoom: number, rest: string): string {
  return `<path class="p-route-${role}"${drawStroke(ROUTE_LOOKS[role], zoom)}${rest}/>`;
}

/** The band beneath a route, as wide in CSS pixels as its rate, and its edges. */
export function drawBand(band: number, rest: string): string {
  const edges = short(band + 2 * BAND_EDGE.width);
  return band === 0
    ? ""
    : `<path class="p-edge" stroke-width="${edges}" stroke-opacity="${BAND_EDGE.strength}"${rest}/><path class="p-band" stroke-width="${short(band)}"${rest}/>`;
}
