import type { RouteKind } from "../../domain/situation.ts";
import { BAND_STRENGTH, ROUTE_LOOKS, type LineLook } from "../../scene/line-looks.ts";
import { sizeAt } from "../../scene/sign-sizes.ts";
import { short } from "./path-data.ts";

/** What makes a path look like its line at a zoom, as attributes. */
export function drawStroke({ width, dash, strength }: LineLook, zoom: number): string {
  const wide = sizeAt(width, zoom);
  return (
    ` stroke-width="${short(wide)}"` +
    (dash === undefined
      ? ""
      : ` stroke-dasharray="${dash.map((part) => short(part * wide)).join(" ")}"`) +
    (strength === undefined ? "" : ` stroke-opacity="${Number(sizeAt(strength, zoom).toFixed(2))}"`)
  );
}

/** A route at a zoom, beneath it a band as wide in CSS pixels as its rate; `rest` are the attributes that both have. */
export function drawRoute(role: RouteKind, band: number, zoom: number, rest: string): string {
  const wide = `<path class="p-band" stroke-width="${band.toFixed(1)}" stroke-opacity="${BAND_STRENGTH}"${rest}/>`;
  const line = `<path class="p-route-${role}"${drawStroke(ROUTE_LOOKS[role], zoom)}${rest}/>`;
  return band === 0 ? line : wide + line;
}
