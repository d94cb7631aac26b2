import type { LonLat } from "./feature.ts";
import { nearestOnPath } from "./plane.ts";

/**
 * A line with the vertices that matter: what is left out lies within `toleranceKm` of what stays (Douglas and Peucker's way).
 * Vertices of `kept` always stay, to the letter.
 */
export function thinLine(line: LonLat[], kept: LonLat[], toleranceKm: number): LonLat[] {
  const stays = (vertex: LonLat): boolean =>
    kept.some(([lng, lat]) => lng === vertex[0] && lat === vertex[1]);
  const anchors = line.flatMap((vertex, index) =>
    index === 0 || index === line.length - 1 || stays(vertex) ? [index] : [],
  );
  const stretches = anchors.slice(1).map((end, index) => line.slice(anchors[index], end + 1));
  return [
    ...stretches.flatMap((stretch) => thinStretch(stretch, toleranceKm).slice(0, -1)),
    ...line.slice(-1),
  ];
}

function thinStretch(stretch: LonLat[], toleranceKm: number): LonLat[] {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined || stretch.length < 3) return stretch;
  const away = stretch.map((vertex) => nearestOnPath(vertex, [first, last]).km);
  const farthest = away.indexOf(Math.max(...away));
  if ((away[farthest] ?? 0) <= toleranceKm) return [first, last];
  return [
    ...thinStretch(stretch.slice(0, farthest + 1), toleranceKm).slice(0, -1),
    ...thinStretch(stretch.slice(farthest), toleranceKm),
  ];
}
