import type { LonLat } from "./feature.ts";
import { distanceKm } from "./plane.ts";

/** Points that lie on a river, to which the coarse network is bent: the Hakari, the Arpa (two), the Vorotan, the Hrazdan. */
const PINS: readonly LonLat[] = [
  [46.5757, 39.5563],
  [45.1825, 39.7155],
  [45.468, 39.688],
  [46.0325, 39.5185],
  [44.499, 40.181],
];
/** A pin farther than this from every river is a mistake, kilometres. */
const REACH_KM = 5;
/** How far around a pin the rivers are bent with it, kilometres. */
const BEND_KM = 5;

function nearestVertex(pin: LonLat, paths: LonLat[][]): LonLat {
  const vertices = paths.flat();
  const nearest = vertices.reduce((a, b) => (distanceKm(pin, b) < distanceKm(pin, a) ? b : a));
  if (distanceKm(pin, nearest) > REACH_KM) throw new Error(`no river near ${pin.join()}`);
  return nearest;
}

/** Rivers bent a little so that one of them passes exactly through each pin. */
export function bendToPins(paths: LonLat[][]): LonLat[][] {
  let bent = paths;
  for (const pin of PINS) {
    const nearest = nearestVertex(pin, bent);
    const [dx, dy] = [pin[0] - nearest[0], pin[1] - nearest[1]];
    bent = bent.map((path) =>
      path.map((vertex): LonLat => {
        const weight = Math.exp(-((distanceKm(vertex, nearest) / BEND_KM) ** 2));
        return [vertex[0] + dx * weight, vertex[1] + dy * weight];
      }),
    );
  }
  return bent;
}
