import type { ArealGeometry, Feature, LonLat, Ring } from "./feature.ts";
import { feature, line, polygonsOf } from "./feature.ts";
import { oblastRing } from "./oblast.ts";
import { distanceKm, signedArea } from "./plane.ts";
import type { Province } from "./provinces.ts";
import { shape } from "./shaper.ts";

/** Half the width of the strip drawn along the corridor road, in metres. */
const HALF_WIDTH_M = 2500;

/** The region: the oblast of 1991, named and dated as such. */
export function buildRegion(): Feature {
  return feature(
    { type: "Polygon", coordinates: [oblastRing()] },
    {
      id: "nagorno-karabakh",
      kind: "region",
      name: {
        en: "Nagorno-Karabakh",
        hy: "Լեռնային Ղարաբաղ",
        az: "Dağlıq Qarabağ",
        ru: "Нагорный Карабах",
      },
      asOf: "1991",
      labelAt: [46.6, 40.05],
      labelDetail: { en: "line of 1991" },
      line: { en: "Boundary of the former Nagorno-Karabakh Autonomous Oblast as of 1991" },
      schematic: false,
      note: {
        en: "Drawn at a scale of 1:10 million, within 1 to 3 km. Shushi/Shusha and Hadrut were under Azerbaijani control since 2020; no area of control between 2020 and 2023 is drawn.",
      },
    },
  );
}

/** The part of a route that ends at a vertex. */
function upTo(path: LonLat[], end: LonLat): LonLat[] {
  const last = path.findIndex((point) => point[0] === end[0] && point[1] === end[1]);
  if (last < 0) throw new Error("the corridor road misses the crossing");
  return path.slice(0, last + 1);
}

/** The largest outer ring of some areas. */
function largestRing(areas: Feature[]): Ring {
  const rings = areas.flatMap((area) => polygonsOf(area.geometry as ArealGeometry));
  const outer = rings.map((each) => each[0] ?? []);
  const size = (ring: Ring): number => Math.abs(signedArea(ring));
  return outer.reduce((a, b) => (size(b) > size(a) ? b : a), []);
}

/** A strip of equal width on both sides of the road as far as the crossing, cut at the border there. */
export async function buildCorridor(
  road: LonLat[],
  crossing: LonLat,
  country: Feature,
): Promise<Feature> {
  const leg = upTo(road, crossing);
  const layers = await shape(
    { "leg.json": [feature(line(leg), {})], "country.json": [country] },
    `-i leg.json -buffer radius=${HALF_WIDTH_M}m cap-style=flat -clip country.json -o strip.json`,
  );
  const ring = largestRing(layers["strip.json"] ?? []);
  const far = ring.filter((p) => !leg.some((q) => distanceKm(p, q) < (HALF_WIDTH_M / 1000) * 1.05));
  if (far.length > 0) throw new Error(`the strip is too wide at ${far.join(" and ")}`);
  return feature(
    { type: "Polygon", coordinates: [ring] },
    {
      id: "lachin-corridor",
      kind: "corridor",
      name: {
        en: "Lachin corridor",
        hy: "Լաչինի միջանցք",
        az: "Laçın dəhlizi",
        ru: "Лачинский коридор",
      },
      schematic: true,
      note: {
        en: "A strip of 2.5 km on either side of the schematic road from Stepanakert/Khankendi to the Hakari bridge. Its width is an illustration, not a boundary.",
      },
      source: "commonspace-route",
    },
  );
}

/** A province as an area of the situation. */
export function provinceArea({ id, iso, name, geometry }: Province): Feature {
  return feature(geometry, { id, kind: "province", name, schematic: false, country: "AM", iso });
}
