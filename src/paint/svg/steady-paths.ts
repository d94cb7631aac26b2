import { fromMercator } from "../../domain/mercator.ts";
import type { LngLat } from "../../domain/units.ts";
import type { Frame } from "../../scene/frame.ts";

/** The land of the country that receives the people. */
export const HOST_LAYER = "host";
/** The layers over it, in the order in which they are painted. */
export const WATER_LAYERS = ["river", "lake", "road", "border"] as const;
const LAYERS: readonly string[] = [HOST_LAYER, ...WATER_LAYERS];

/**
 * What no instant changes, as path data in the pixels of the whole picture: layers of the ground by name, areas by `area:` and their
 * id. The build draws it once; a page finds it in the picture that came with it, so that no outline is sent twice.
 */
export type SteadyPaths = ReadonlyMap<string, string>;

/** The steady paths of a whole picture in text form, by `drawWholePicture` or as a browser gives it back. */
export function readSteadyPaths(picture: string): SteadyPaths {
  const paths = [...picture.matchAll(/<path class="p-([a-z]+)"([^>]*) d="([^"]*)"/g)];
  return new Map(
    paths.flatMap(([, name = "", attributes = "", data = ""]) => {
      const area = /data-pick="(area:[^"]*)"/.exec(attributes)?.[1];
      if (area !== undefined) return [[area, data]];
      return LAYERS.includes(name) ? [[name, data]] : [];
    }),
  );
}

/** The rings that a path draws in a frame with the north on top, in WGS84 degrees and closed: as exact as they are drawn. */
export function readRings(data: string, { affine, scale }: Frame): readonly (readonly LngLat[])[] {
  const [, , , , left, top] = affine;
  return data
    .split("M")
    .slice(1)
    .map((text) => {
      const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      const ring: LngLat[] = [];
      // Steps after the first point: each from the one before.
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        ring.push(fromMercator([(x - left) / scale, (y - top) / scale]));
      }
      return [...ring, ...ring.slice(0, 1)];
    });
}
