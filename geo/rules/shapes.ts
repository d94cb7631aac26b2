import type { Position } from "geojson";

/** One of the lines that make up a geometry, in degrees, longitude first. */
export interface Shape {
  readonly role: "outer" | "hole" | "line" | "point";
  readonly points: readonly Position[];
}

interface AnyGeometry {
  readonly type: string;
  readonly coordinates: unknown;
}

/** The rings, lines and points of a geometry. Throws on a type that no file of ours holds. */
export function listShapes(geometry: AnyGeometry): readonly Shape[] {
  const { type, coordinates } = geometry;
  switch (type) {
    case "Point":
      return [{ role: "point", points: [coordinates as Position] }];
    case "LineString":
      return [{ role: "line", points: coordinates as Position[] }];
    case "MultiLineString":
      return (coordinates as Position[][]).map((points) => ({ role: "line", points }));
    case "Polygon":
      return listRings(coordinates as Position[][]);
    case "MultiPolygon":
      return (coordinates as Position[][][]).flatMap(listRings);
    default:
      throw new Error(`no rule knows the geometry ${type}`);
  }
}

function listRings(rings: readonly Position[][]): readonly Shape[] {
  return rings.map((points, index) => ({ role: index === 0 ? "outer" : "hole", points }));
}

/** Area in square degrees, positive when the ring runs counter-clockwise. An open ring counts as closed. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [[x1, y1], [x2, y2]] of segmentsOf([...ring, ...ring.slice(0, 1)]))
    sum += x1 * y2 - x2 * y1;
  return sum / 2;
}

/**
 * How far inside the rings of an area a point lies, in kilometres; negative when it lies outside.
 * Flat around the point, which is good to a percent over the tens of kilometres of a gathering.
 */
export function depthInside(rings: readonly Shape[], at: Position): number {
  const [lng = 0, lat = 0] = at;
  const kmPerDegree = 111.2;
  const kmPerLng = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  let inside = false;
  let nearest = Infinity;
  for (const { points } of rings) {
    for (const [[lng1, lat1], [lng2, lat2]] of segmentsOf(points)) {
      const a = [(lng1 - lng) * kmPerLng, (lat1 - lat) * kmPerDegree] as const;
      const b = [(lng2 - lng) * kmPerLng, (lat2 - lat) * kmPerDegree] as const;
      nearest = Math.min(nearest, distanceFromOrigin(a, b));
      if (a[1] > 0 !== b[1] > 0 && a[0] - (a[1] * (b[0] - a[0])) / (b[1] - a[1]) > 0)
        inside = !inside;
    }
  }
  return inside ? nearest : -nearest;
}

type Pair = readonly [number, number];

function segmentsOf(points: readonly Position[]): readonly (readonly [Pair, Pair])[] {
  return points.slice(1).map((point, index) => [toPair(points[index]), toPair(point)]);
}

function toPair(point: Position | undefined): Pair {
  return [point?.[0] ?? 0, point?.[1] ?? 0];
}

function distanceFromOrigin([ax, ay]: Pair, [bx, by]: Pair): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
