import type {
  ArealGeometry,
  Feature,
  LocalText,
  LonLat,
  PolygonGeometry,
  Ring,
} from "./feature.ts";
import type { FeatureCollection } from "./feature.ts";
import { feature, polygonsOf } from "./feature.ts";
import type { MapSheet } from "./extent.ts";
import { areaKm2, inRing } from "./plane.ts";
import { readJson, shape } from "./shaper.ts";
import { cutCorners } from "./spline.ts";

const SOURCE = new URL("../node_modules/@geo-maps/earth-lakes-10m/map.geo.json", import.meta.url);
/** Lakes are drawn from the smaller size on; the other is a sea: the Caspian, which no country covers. */
const SIZES_KM2 = [6, 150_000] as const;

interface NamedLake {
  readonly within: LonLat;
  readonly name: LocalText;
}

/** A point in each lake whose name is shown. */
const NAMED: readonly NamedLake[] = [
  {
    within: [45.3, 40.35],
    name: { en: "Lake Sevan", hy: "Սևանա լիճ", az: "Göyçə gölü", ru: "озеро Севан" },
  },
  {
    within: [43, 38.65],
    name: { en: "Lake Van", hy: "Վանա լիճ", az: "Van gölü", ru: "озеро Ван" },
  },
  {
    within: [45.5, 38.05],
    name: { en: "Lake Urmia", hy: "Ուրմիա լիճ", az: "Urmiya gölü", ru: "озеро Урмия" },
  },
  {
    within: [46.75, 40.9],
    name: {
      en: "Mingachevir Reservoir",
      hy: "Մինգեչաուրի ջրամբար",
      az: "Mingəçevir su anbarı",
      ru: "Мингечевирское водохранилище",
    },
  },
];

function lakeRings(): Ring[] {
  const source = readJson<
    FeatureCollection<ArealGeometry> | { type: "GeometryCollection"; geometries: ArealGeometry[] }
  >(SOURCE);
  const geometries =
    source.type === "GeometryCollection"
      ? source.geometries
      : source.features.map((each) => each.geometry);
  return geometries.flatMap((geometry) => polygonsOf(geometry).map((rings) => rings[0] ?? []));
}

function isWanted(ring: Ring, { extent: [west, south, east, north], grain }: MapSheet): boolean {
  if (!ring.some(([lon, lat]) => lon > west && lat > south && lon < east && lat < north))
    return false;
  const size = areaKm2(ring);
  return size >= SIZES_KM2[0] * grain ** 2 && size < SIZES_KM2[1];
}

function lakeProperties(ring: Ring): { name?: LocalText } {
  const named = NAMED.find((lake) => inRing(lake.within, ring));
  return named ? { name: named.name } : {};
}

/**
 * Lakes and reservoirs, islands filled, largest first, with a `name` where it is shown. The source
 * follows a raster; simplifying and cutting corners takes its steps away.
 */
export async function buildLakes(sheet: MapSheet): Promise<Feature[]> {
  const polygon = (ring: Ring): PolygonGeometry => ({ type: "Polygon", coordinates: [ring] });
  const rings = lakeRings().filter((ring) => isWanted(ring, sheet));
  rings.sort((a, b) => areaKm2(b) - areaKm2(a));
  const thinned = await shape(
    { "lakes.json": rings.map((ring) => feature(polygon(ring), lakeProperties(ring))) },
    "-i lakes.json -simplify weighted 55% keep-shapes -o thinned.json",
  );
  const smooth = (thinned["thinned.json"] ?? []).map(({ geometry, properties }) => {
    const ring = polygonsOf(geometry as ArealGeometry)[0]?.[0] ?? [];
    return feature(polygon(cutCorners(ring, 2, true)), properties);
  });
  const steps = `-i lakes.json -clip bbox=${sheet.extent.join(",")} -simplify interval=${60 * sheet.grain} keep-shapes -o out.json`;
  return (await shape({ "lakes.json": smooth }, steps))["out.json"] ?? [];
}
