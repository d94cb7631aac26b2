import type { LonLat } from "./feature.ts";
import { distanceKm } from "./plane.ts";

/** Average spacing of the vertices of a smoothed line, in kilometres. */
const SPACING_KM = 0.4;

const mix = (a: LonLat, b: LonLat, t: number): LonLat => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Beyond an end the line is taken to go on straight. */
const mirror = (end: LonLat, inner: LonLat): LonLat => mix(inner, end, 2);

/**
 * A point of the centripetal Catmull-Rom curve between b and c, for t from 0 to 1
 * (Barry and Goldman's pyramid; the centripetal form makes no loops and no cusps).
 */
function between(a: LonLat, b: LonLat, c: LonLat, d: LonLat, t: number): LonLat {
  const step = (p: LonLat, q: LonLat): number => Math.sqrt(Math.max(distanceKm(p, q), 1e-6));
  const t1 = step(a, b);
  const t2 = t1 + step(b, c);
  const t3 = t2 + step(c, d);
  const at = t1 + (t2 - t1) * t;
  const blend = (p: LonLat, q: LonLat, from: number, to: number): LonLat =>
    mix(p, q, (at - from) / (to - from));
  const [a1, a2, a3] = [blend(a, b, 0, t1), blend(b, c, t1, t2), blend(c, d, t2, t3)];
  return blend(blend(a1, a2, 0, t2), blend(a2, a3, t1, t3), t1, t2);
}

/**
 * A smooth line through every given point, in order, each of them an exact vertex.
 * @param through at least two points, degrees
 */
export function smoothLine(through: LonLat[]): LonLat[] {
  const path: LonLat[] = [];
  through.forEach((b, index) => {
    path.push(b);
    const c = through[index + 1];
    if (!c) return;
    const a = through[index - 1] ?? mirror(b, c);
    const d = through[index + 2] ?? mirror(c, b);
    const pieces = Math.max(1, Math.round(distanceKm(b, c) / SPACING_KM));
    for (let i = 1; i < pieces; i += 1) path.push(between(a, b, c, d, i / pieces));
  });
  return path;
}

/** Cuts the corners of a polyline `rounds` times (Chaikin); a closed ring stays closed. */
export function cutCorners(path: LonLat[], rounds: number, closed: boolean): LonLat[] {
  let current = path;
  for (let round = 0; round < rounds; round += 1) {
    const next: LonLat[] = [];
    current.forEach((a, index) => {
      const b = current[index + 1];
      if (b) next.push(mix(a, b, 0.25), mix(a, b, 0.75));
    });
    const [first, last] = [current[0], current.at(-1)];
    if (closed && next[0]) next.push(next[0]);
    else if (first && last) current = [first, ...next, last];
    if (closed) current = next;
  }
  return current;
}
