import type { Geometry, Position } from "geojson";
import { toMercator } from "../../domain/mercator.ts";
import { lngLat } from "../../domain/units.ts";
import type { Frame } from "../../scene/frame.ts";

/** Geometry is rounded to this many CSS pixels. */
export const GRID = 1;

type Pixel = readonly [x: number, y: number];

/**
 * SVG path data of a geometry (WGS84) in a frame. Steps are relative and rounded to `grid` CSS pixels, points that fall together
 * are dropped, and what lies wholly outside of the frame is left out: a file for the wire.
 */
export function pathOf(geometry: Geometry, frame: Frame, grid: number): string {
  return linesOf(geometry)
    .map(({ line, closed }) =>
      pathOfLine(
        line.map(([lng = 0, lat = 0]) => frame.project(toMercator(lngLat(lng, lat)))),
        closed,
        frame,
        grid,
      ),
    )
    .join("");
}

/** Path data of a line of pixels. */
export function pathOfLine(
  line: readonly Pixel[],
  closed: boolean,
  frame: Frame,
  grid: number,
): string {
  if (isOutside(line, frame)) return "";
  const steps = line.map(([x, y]) => [Math.round(x / grid), Math.round(y / grid)] as const);
  const kept = steps.filter(
    ([x, y], index) => index === 0 || x !== steps[index - 1]?.[0] || y !== steps[index - 1]?.[1],
  );
  const [first, ...rest] = closed ? kept.slice(0, -1) : kept;
  if (first === undefined || rest.length < (closed ? 2 : 1)) return "";
  let [lastX, lastY] = first;
  let data = `M${short(lastX * grid)}${next(lastY * grid)}l`;
  rest.forEach(([x, y], index) => {
    const [dx, dy] = [(x - lastX) * grid, (y - lastY) * grid];
    data += (index === 0 ? short(dx) : next(dx)) + next(dy);
    [lastX, lastY] = [x, y];
  });
  return closed ? `${data}z` : data;
}

function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  const open = (line: Position[]): { line: Position[]; closed: boolean } => ({
    line,
    closed: false,
  });
  const ring = (line: Position[]): { line: Position[]; closed: boolean } => ({
    line,
    closed: true,
  });
  switch (geometry.type) {
    case "LineString":
      return [open(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(open);
    case "Polygon":
      return geometry.coordinates.map(ring);
    case "MultiPolygon":
      return geometry.coordinates.flat().map(ring);
    case "Point":
    case "MultiPoint":
    case "GeometryCollection":
      return [];
  }
}

function isOutside(line: readonly Pixel[], { width, height, overscan }: Frame): boolean {
  return (
    line.every(([x]) => x < -overscan) ||
    line.every(([x]) => x > width + overscan) ||
    line.every(([, y]) => y < -overscan) ||
    line.every(([, y]) => y > height + overscan)
  );
}

/** A number as short as it can be written, to a tenth. */
export function short(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** A number after another one: a minus sign parts them as well as a blank. */
function next(value: number): string {
  const text = short(value);
  return text.startsWith("-") ? text : ` ${text}`;
}
