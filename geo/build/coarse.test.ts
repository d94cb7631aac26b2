import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIRST_SHEET } from "./extent.ts";
import type { ArealGeometry, Feature, FeatureCollection, LonLat, Ring } from "./feature.ts";
import { feature, linesOf, polygonsOf } from "./feature.ts";
import { areaKm2, crossing, signedArea } from "./plane.ts";

function read(path: string): Feature[] {
  const value: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  return (value as FeatureCollection).features;
}
const base = read("../base/coarse.geojson");
const areas = read("../nagorno-karabakh-2023/areas-coarse.geojson");
const fine = read("../nagorno-karabakh-2023/areas.geojson");

const ringsOf = ({ geometry }: Feature): Ring[] => polygonsOf(geometry as ArealGeometry).flat();
const pointsOf = ({ geometry }: Feature): LonLat[] => {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "LineString" || geometry.type === "MultiLineString")
    return linesOf(geometry).flat();
  return polygonsOf(geometry).flat(2);
};
const onLayer = (layer: string): Feature[] =>
  base.filter((each) => each.properties["layer"] === layer);
const provinces = areas.filter((area) => area.properties["kind"] === "province");

/** Two edges of a ring that cross without being neighbours. */
function selfCrossing(ring: Ring): LonLat | undefined {
  for (let i = 1; i < ring.length; i += 1)
    for (let j = i + 2; j < ring.length; j += 1) {
      const [a, b, c, d] = [ring[i - 1], ring[i], ring[j - 1], ring[j]];
      if (!a || !b || !c || !d || (i === 1 && j === ring.length - 1)) continue;
      const at = crossing(a, b, c, d);
      if (at) return at;
    }
  return undefined;
}

test("provinces are cut from the lines of the base map: no vertex of their own", () => {
  const host = onLayer("land").filter((land) => land.properties["iso"] === "AM");
  const known = new Set([...host, ...onLayer("province-line")].flatMap(pointsOf).map(String));
  expect(provinces.flatMap(pointsOf).filter((point) => !known.has(String(point)))).toEqual([]);
});

/** Square degrees, holes taken off. */
const size = (features: Feature[]): number =>
  features.flatMap(ringsOf).reduce((sum, ring) => sum + signedArea(ring) / 2, 0);

/** Lakes lie within; the sea goes on beyond the box. */
const reachesEdge = (area: Feature): boolean =>
  ringsOf(area)
    .flat()
    .some(([lng]) => lng === FIRST_SHEET.coarse[2]);

test("lands and the sea fill the box, and provinces the mainland of their country", () => {
  const [west, south, east, north] = FIRST_SHEET.coarse;
  const sea = onLayer("lake").filter(reachesEdge);
  expect(sea).not.toEqual([]);
  expect(size([...onLayer("land"), ...sea])).toBeCloseTo((east - west) * (north - south), 6);
  const host = onLayer("land").filter((land) => land.properties["iso"] === "AM");
  const exclaves = host
    .flatMap(({ geometry }) => polygonsOf(geometry as ArealGeometry))
    .toSorted((a, b) => areaKm2(b[0] ?? []) - areaKm2(a[0] ?? []))
    .slice(1)
    .map((rings): Feature => feature({ type: "Polygon", coordinates: rings }, {}));
  expect(size(provinces) + size(exclaves)).toBeCloseTo(size(host), 6);
});

test("no ring crosses itself", () => {
  const areal = [...onLayer("land"), ...onLayer("lake"), ...areas];
  expect(areal.flatMap(ringsOf).flatMap((ring) => selfCrossing(ring) ?? [])).toEqual([]);
});

test("every area keeps its size within four percent, the schematic strip within ten", () => {
  for (const area of areas) {
    const original = fine.find((each) => each.properties["id"] === area.properties["id"]);
    const ratio = size([area]) / size(original ? [original] : []);
    const allowed = area.properties["kind"] === "corridor" ? 0.1 : 0.04;
    expect(Math.abs(ratio - 1), String(area.properties["id"])).toBeLessThan(allowed);
  }
});
