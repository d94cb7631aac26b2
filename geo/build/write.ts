import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Feature, Geometry, LonLat, Ring } from "./feature.ts";
import { feature } from "./feature.ts";
import { signedArea } from "./plane.ts";

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Rounds a polyline and drops the vertices that rounding made equal to their predecessor. */
function roundPath(path: LonLat[], decimals: number): LonLat[] {
  const rounded: LonLat[] = [];
  for (const [lon, lat] of path) {
    const point: LonLat = [round(lon, decimals), round(lat, decimals)];
    const last = rounded.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) rounded.push(point);
  }
  return rounded;
}

/** Removes spikes: vertices at which a closed ring turns back on the very edge it came by. */
function withoutSpikes(ring: Ring): Ring {
  const open = ring.slice(0, -1);
  const at = (index: number): LonLat => open[(index + open.length) % open.length] ?? [0, 0];
  for (let i = 0; i < open.length && open.length > 3;) {
    const [a, b, c] = [at(i - 1), at(i), at(i + 1)];
    const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
    const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
    const repeated = a[0] === b[0] && a[1] === b[1];
    if (repeated || (Math.abs(cross) < 1e-12 && dot < 0)) {
      open.splice(i, 1);
      i = Math.max(0, i - 2);
    } else i += 1;
  }
  return [...open, at(0)];
}

/** Rings as RFC 7946 wants them: closed, the outer one counter-clockwise, holes clockwise. */
function tidyPolygon(rings: Ring[], decimals: number): Ring[] {
  return rings
    .map((ring) => withoutSpikes(roundPath(ring, decimals)))
    .map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()))
    .filter((ring) => ring.length >= 4 && signedArea(ring) !== 0);
}

type Path = LonLat | LonLat[] | Ring[] | Ring[][];

function tidyCoordinates(geometry: Geometry, decimals: number): Path {
  switch (geometry.type) {
    case "Point": {
      const [lon, lat] = geometry.coordinates;
      return [round(lon, decimals), round(lat, decimals)];
    }
    case "LineString":
      return roundPath(geometry.coordinates, decimals);
    case "MultiLineString":
      return geometry.coordinates.map((path) => roundPath(path, decimals));
    case "Polygon":
      return tidyPolygon(geometry.coordinates, decimals);
    case "MultiPolygon":
      return geometry.coordinates
        .map((rings) => tidyPolygon(rings, decimals))
        .filter((rings) => rings.length > 0);
  }
}

/** A geometry with at most `decimals` decimals and right-hand rings. */
function tidyGeometry<G extends Geometry>(geometry: G, decimals: number): G {
  return { ...geometry, coordinates: tidyCoordinates(geometry, decimals) };
}

/** Features as they will be written: with at most `decimals` decimals and right-hand rings. */
export function tidyFeatures<G extends Geometry, P extends object>(
  features: Feature<G, P>[],
  decimals: number,
): Feature<G, P>[] {
  return features.map(({ properties, geometry }) =>
    feature(tidyGeometry(geometry, decimals), properties),
  );
}

/** The text of a GeoJSON file with one feature a line, ended by a newline. */
function featureLines(features: Feature<Geometry, object>[], decimals: number): string {
  const lines = tidyFeatures(features, decimals).map((each) => JSON.stringify(each));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** Writes features to a file and says on standard output how large it became. */
export function writeFeatures(
  path: URL,
  features: Feature<Geometry, object>[],
  decimals: number,
): void {
  const text = featureLines(features, decimals);
  writeFileSync(path, text);
  const name = path.pathname.split("/").slice(-2).join("/");
  const gzipped = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${features.length} features, ${text.length} bytes, ${gzipped} gzipped`);
}
