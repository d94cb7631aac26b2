import type { FeatureCollection, LineGeometry, LonLat } from "./feature.ts";
import { readJson } from "./shaper.ts";

const SOURCE = new URL("../sources/efas-rivers.geojson", import.meta.url);

/** One step of the drainage network, about 5 km long, downstream from `from` to `to`. */
export interface Reach {
  readonly from: LonLat;
  readonly to: LonLat;
  /** Catchment in square kilometres. */
  readonly catchmentKm2: number;
}

/** The steps whose catchment is at least so large. */
export function readReaches(minCatchmentKm2: number): Reach[] {
  const network = readJson<FeatureCollection<LineGeometry, { upArea: number }>>(SOURCE);
  return network.features.flatMap(({ geometry, properties }) => {
    const [from, to] = geometry.coordinates;
    if (!from || !to || properties.upArea < minCatchmentKm2) return [];
    return [{ from, to, catchmentKm2: properties.upArea }];
  });
}

const key = (point: LonLat): string => `${point[0].toFixed(3)},${point[1].toFixed(3)}`;

const bySize = (a: Reach, b: Reach): number =>
  b.catchmentKm2 - a.catchmentKm2 || a.from[0] - b.from[0] || a.from[1] - b.from[1];

/**
 * Strings the steps together to rivers, each from source to mouth: a river follows the larger of
 * two branches upstream, the smaller one begins a river of its own. Largest rivers first.
 */
export function chainReaches(reaches: Reach[]): Reach[][] {
  const sorted = reaches.toSorted(bySize);
  const upstream = new Map<string, Reach[]>();
  for (const reach of sorted)
    upstream.set(key(reach.to), [...(upstream.get(key(reach.to)) ?? []), reach]);
  const used = new Set<Reach>();
  const rivers: Reach[][] = [];
  for (const mouth of sorted) {
    const river: Reach[] = [];
    let current: Reach | undefined = used.has(mouth) ? undefined : mouth;
    while (current) {
      used.add(current);
      river.unshift(current);
      current = upstream.get(key(current.from))?.find((reach) => !used.has(reach));
    }
    if (river.length > 0) rivers.push(river);
  }
  return rivers;
}
