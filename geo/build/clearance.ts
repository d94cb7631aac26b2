import type { ArealGeometry, LonLat, Ring } from "./feature.ts";
import { polygonsOf } from "./feature.ts";
import { distanceKm, inArea, nearestOnPath } from "./plane.ts";

/** A disc on the ground. */
export interface Disc {
  readonly centre: LonLat;
  readonly radiusKm: number;
}

/** Where a disc may lie: inside an area, off the obstacles (lakes) and off the discs already laid. */
export interface Ground {
  readonly area: ArealGeometry;
  readonly obstacles: readonly ArealGeometry[];
  readonly discs: readonly Disc[];
}

const ringsOf = (area: ArealGeometry): Ring[] => polygonsOf(area).flat();

/**
 * The radius in kilometres of the largest disc around a point that stays on the ground;
 * zero or less when the point itself is off it.
 */
function clearanceKm(point: LonLat, ground: Ground): number {
  if (!inArea(point, ground.area)) return 0;
  if (ground.obstacles.some((obstacle) => inArea(point, obstacle))) return 0;
  const edges = [ground.area, ...ground.obstacles].flatMap(ringsOf);
  const toEdges = edges.map((ring) => nearestOnPath(point, ring).km);
  const toDiscs = ground.discs.map((disc) => distanceKm(point, disc.centre) - disc.radiusKm);
  return Math.min(...toEdges, ...toDiscs);
}

/** Points around `origin`, nearest first: a polar grid with steps of `stepKm` out to `limitKm`. */
function* spiral(origin: LonLat, stepKm: number, limitKm: number): Generator<LonLat> {
  yield origin;
  const squeeze = Math.cos((origin[1] * Math.PI) / 180);
  for (let km = stepKm; km <= limitKm; km += stepKm) {
    const spokes = Math.ceil((2 * Math.PI * km) / stepKm);
    for (let spoke = 0; spoke < spokes; spoke += 1) {
      const angle = (2 * Math.PI * spoke) / spokes;
      const degrees = km / 111.195;
      yield [
        origin[0] + (degrees * Math.cos(angle)) / squeeze,
        origin[1] + degrees * Math.sin(angle),
      ];
    }
  }
}

/**
 * A disc of the wanted radius as near to `origin` as it fits; where it fits nowhere within
 * `limitKm`, the largest one found there.
 */
export function nearestDisc(
  origin: LonLat,
  wantedKm: number,
  limitKm: number,
  ground: Ground,
): Disc {
  let best: Disc = { centre: origin, radiusKm: 0 };
  for (const centre of spiral(origin, 0.5, limitKm)) {
    const radiusKm = clearanceKm(centre, ground);
    if (radiusKm >= wantedKm) return { centre, radiusKm };
    if (radiusKm > best.radiusKm) best = { centre, radiusKm };
  }
  return best;
}
