import type { FeatureCollection, LinearGeometry, LonLat, Ring } from "./feature.ts";
import { linesOf } from "./feature.ts";
import { distanceKm } from "./plane.ts";
import { readJson } from "./shaper.ts";

const SOURCE = new URL("../sources/ne-nk-lines.geojson", import.meta.url);
const LINE_NAME = "Former USSR oblast in 1991";
/** Pieces whose ends lie farther apart than this do not belong together. */
const JOIN_KM = 1;

interface NextPiece {
  index: number;
  points: LonLat[];
  km: number;
}

/** The piece that begins or ends nearest to a point, turned so that it begins there. */
function nearestPiece(end: LonLat, pieces: LonLat[][]): NextPiece | undefined {
  let best: NextPiece | undefined;
  pieces.forEach((piece, index) => {
    for (const points of [piece, piece.toReversed()]) {
      const first = points[0];
      if (!first) continue;
      const km = distanceKm(end, first);
      if (!best || km < best.km) best = { index, points, km };
    }
  });
  return best;
}

/**
 * Chains pieces of a boundary, in any order and direction, into one closed ring.
 * @throws when a gap of more than a kilometre is left
 */
function chainRing(pieces: LonLat[][]): Ring {
  const left = [...pieces];
  const ring = left.shift() ?? [];
  while (left.length > 0) {
    const end = ring.at(-1);
    const next = end && nearestPiece(end, left);
    if (!next || next.km > JOIN_KM) throw new Error(`the ring breaks off at ${String(end)}`);
    left.splice(next.index, 1);
    ring.push(...next.points.slice(next.km < 0.01 ? 1 : 0));
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || distanceKm(first, last) > JOIN_KM) throw new Error("the ring stays open");
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** The boundary of the Nagorno-Karabakh Autonomous Oblast of 1991 as one closed ring (1:10 million). */
export function oblastRing(): Ring {
  const lines = readJson<FeatureCollection<LinearGeometry, { name: string }>>(SOURCE);
  const pieces = lines.features.filter((piece) => piece.properties.name === LINE_NAME);
  return chainRing(pieces.flatMap((piece) => linesOf(piece.geometry)));
}
