import type { ArealGeometry, LonLat, Ring } from "./feature.ts";
import { polygonsOf } from "./feature.ts";

const KM_PER_DEGREE = 111.195;

/** Straight-line distance in kilometres; right to about 0.3 % within a hundred kilometres. */
export function distanceKm(a: LonLat, b: LonLat): number {
  const squeeze = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((b[0] - a[0]) * squeeze, b[1] - a[1]) * KM_PER_DEGREE;
}

/** The point of the segment a-b that is nearest to p. */
function nearestOnSegment(p: LonLat, a: LonLat, b: LonLat): LonLat {
  const squeeze = Math.cos((p[1] * Math.PI) / 180);
  const dx = (b[0] - a[0]) * squeeze;
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((p[0] - a[0]) * squeeze * dx + (p[1] - a[1]) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Calls `visit` for each segment of a polyline or closed ring. */
export function forEachSegment(path: LonLat[], visit: (a: LonLat, b: LonLat) => void): void {
  let previous: LonLat | undefined;
  for (const point of path) {
    if (previous) visit(previous, point);
    previous = point;
  }
}

/** Length of a polyline in kilometres. */
export function lengthKm(path: LonLat[]): number {
  let km = 0;
  forEachSegment(path, (a, b) => {
    km += distanceKm(a, b);
  });
  return km;
}

/** The point of a polyline nearest to p, with its distance in kilometres. */
export function nearestOnPath(p: LonLat, path: LonLat[]): { point: LonLat; km: number } {
  let best: { point: LonLat; km: number } = { point: p, km: Infinity };
  forEachSegment(path, (a, b) => {
    const point = nearestOnSegment(p, a, b);
    const km = distanceKm(p, point);
    if (km < best.km) best = { point, km };
  });
  return best;
}

/** Where the segments a-b and c-d cross, or undefined when they do not. */
export function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | undefined {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + rx * t, a[1] + ry * t] : undefined;
}

/** Whether a point lies within a closed ring (even-odd rule). */
export function inRing(p: LonLat, ring: Ring): boolean {
  let inside = false;
  forEachSegment(ring, (a, b) => {
    if (a[1] > p[1] === b[1] > p[1]) return;
    if (p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside;
}

/** Whether a point lies within an area, holes excluded. */
export function inArea(p: LonLat, area: ArealGeometry): boolean {
  return polygonsOf(area).some((rings) =>
    rings.every((ring, index) => (index === 0 ? inRing(p, ring) : !inRing(p, ring))),
  );
}

/** Twice the signed area of a ring in square degrees; positive when it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  forEachSegment(ring, (a, b) => {
    sum += a[0] * b[1] - b[0] * a[1];
  });
  return sum;
}

/** Area within a ring in square kilometres. */
export function areaKm2(ring: Ring): number {
  const first = ring[0];
  if (!first) return 0;
  const squeeze = Math.cos((first[1] * Math.PI) / 180);
  return (Math.abs(signedArea(ring)) / 2) * KM_PER_DEGREE ** 2 * squeeze;
}
