import type { ArealGeometry, Feature, LinearGeometry, LonLat } from "./feature.ts";
import { feature, linesOf, polygonsOf } from "./feature.ts";
import type { MapSheet } from "./extent.ts";
import { areaKm2, lengthKm } from "./plane.ts";
import { shape } from "./shaper.ts";

/** Parts of countries below this size, less than three pixels across, go to the country around them. */
const MIN_PART_KM2 = 2.5;
/** Smaller lakes are left out. */
const MIN_LAKE_KM2 = 25;
/** Rivers of a lower class are left out, and so are pieces too short to be read as a river. */
const MIN_RIVER_CLASS = 3;
const MIN_RIVER_KM = 25;
/** Shorter pieces that begin or end at no other river are stubs left by the smaller class upstream. */
const MIN_STUB_KM = 8;
export interface Ground {
  readonly countries: Feature[];
  /** The first-level divisions of one country, with its code in the property `country`. */
  readonly provinces: Feature[];
  readonly lakes: Feature[];
  /** The roads that orient. */
  readonly roads: Feature[];
  /** Rivers with a `class`, on land and off the lakes as they are cut. */
  readonly traceRivers: (
    land: Feature[],
    borders: Feature[],
    lakes: Feature[],
  ) => Promise<Feature[]>;
}

export interface Coarse {
  /** Areas and lines with a `layer`, in the order in which they are painted. */
  readonly base: Feature[];
  /** The divisions, cut from the same lines. */
  readonly provinces: Feature[];
}

interface Mosaic {
  readonly land: Feature[];
  readonly borders: Feature[];
  readonly provinceLines: Feature[];
  readonly provinces: Feature[];
}

/** Areas that leave no gap: the divisions in place of the mainland of their country. */
function tiles({ countries, provinces }: Ground): Feature[] {
  const divided = new Set(provinces.map((province) => province.properties["country"]));
  const parts = countries.flatMap(({ geometry, properties }) =>
    polygonsOf(geometry as ArealGeometry)
      .toSorted((a, b) => areaKm2(b[0] ?? []) - areaKm2(a[0] ?? []))
      .slice(divided.has(properties["iso"]) ? 1 : 0)
      .map((rings) =>
        feature({ type: "Polygon" as const, coordinates: rings }, { iso: properties["iso"] }),
      ),
  );
  return [
    ...parts,
    ...provinces.map(({ geometry, properties }) =>
      feature(geometry, { iso: properties["country"], id: properties["id"] }),
    ),
  ];
}

const clipTo = ({ coarse }: MapSheet): string => `-clip bbox=${coarse.join(",")}`;

/** Simplifies countries and divisions as one topology, so that neighbours keep one line between them. */
async function simplifyMosaic(ground: Ground, sheet: MapSheet): Promise<Mosaic> {
  const { grain } = sheet;
  const km2 = (size: number): number => size * grain ** 2;
  const pair = "A.iso === B.iso ? 'province' : [A.iso, B.iso].sort().join('-')";
  const steps = [
    `-i tiles.json -snap interval=${0.0003 * grain} -clean gap-fill-area=${km2(2)}km2 ${clipTo(sheet)} -explode`,
    `-filter "this.area > ${km2(MIN_PART_KM2)}e6" -clean gap-fill-area=${km2(MIN_PART_KM2 + 1)}km2`,
    `-simplify weighted interval=${800 * grain} keep-shapes -clean gap-fill-area=${km2(1)}km2 rewind`,
    `-filter "this.properties.id != null" + name=provinces -dissolve id -sort id -o provinces.json`,
    "-target tiles -dissolve iso + name=land -sort iso -o land.json",
    `-target tiles -lines each="between = B ? (${pair}) : ''" -filter "between !== ''"`,
    "-dissolve between -sort between -o lines.json",
  ];
  const layers = await shape({ "tiles.json": tiles(ground) }, steps.join(" "));
  const lines = layers["lines.json"] ?? [];
  return {
    land: layers["land.json"] ?? [],
    provinces: layers["provinces.json"] ?? [],
    borders: lines.filter((each) => each.properties["between"] !== "province"),
    provinceLines: lines.filter((each) => each.properties["between"] === "province"),
  };
}

/** The larger lakes. */
async function simplifyLakes(lakes: Feature[], sheet: MapSheet): Promise<Feature[]> {
  const { grain } = sheet;
  const steps = `-i lakes.json ${clipTo(sheet)} -filter "this.area > ${MIN_LAKE_KM2 * grain ** 2}e6" -simplify weighted interval=${500 * grain} keep-shapes -o out.json`;
  return (await shape({ "lakes.json": lakes }, steps))["out.json"] ?? [];
}

/** What no country covers. */
async function findSea(land: Feature[], { coarse }: MapSheet): Promise<Feature[]> {
  const [west, south, east, north] = coarse;
  const corners: LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const box = feature({ type: "Polygon" as const, coordinates: [corners] }, {});
  const steps = "-i box.json -erase land.json -explode -o out.json";
  return (await shape({ "box.json": [box], "land.json": land }, steps))["out.json"] ?? [];
}

/** Lines within the box, joined end to end and simplified. */
async function simplifyLines(
  lines: Feature[],
  metres: number,
  sheet: MapSheet,
): Promise<Feature[]> {
  if (lines.length === 0) return [];
  const steps = `-i lines.json ${clipTo(sheet)} -dissolve -explode -simplify weighted interval=${metres * sheet.grain} -o out.json`;
  return (await shape({ "lines.json": lines }, steps))["out.json"] ?? [];
}

const pathsOf = ({ geometry }: Feature): LonLat[][] => linesOf(geometry as LinearGeometry);

/** Rivers without the stubs at their sources. */
function withoutStubs(rivers: Feature[], { grain }: MapSheet): Feature[] {
  const tips = rivers.flatMap(pathsOf).flatMap((path) => [String(path[0]), String(path.at(-1))]);
  const isFree = (point: LonLat | undefined): boolean =>
    tips.filter((tip) => tip === String(point)).length === 1;
  return rivers.filter((river) =>
    pathsOf(river).every(
      (path) => lengthKm(path) > MIN_STUB_KM * grain || !(isFree(path[0]) || isFree(path.at(-1))),
    ),
  );
}

/** The larger rivers, off the lakes and on the land as simplified; along a border they are its very line. */
async function simplifyRivers(
  { land, borders }: Mosaic,
  lakes: Feature[],
  traceRivers: Ground["traceRivers"],
  sheet: MapSheet,
): Promise<Feature[]> {
  const rivers = await traceRivers(land, borders, lakes);
  const large = rivers.filter((river) => Number(river.properties["class"]) >= MIN_RIVER_CLASS);
  const onBorder = new Set(borders.flatMap(pathsOf).flat().map(String));
  const isFrontier = (river: Feature): boolean =>
    pathsOf(river).every((path) => path.every((point) => onBorder.has(String(point))));
  const inland = await simplifyLines(
    withoutStubs(
      large.filter((river) => !isFrontier(river)),
      sheet,
    ),
    600,
    sheet,
  );
  const long = inland.filter((river) =>
    pathsOf(river).some((path) => lengthKm(path) > MIN_RIVER_KM * sheet.grain),
  );
  return [...large.filter(isFrontier), ...long];
}

const onLayer = (layer: string, features: Feature[], keep: readonly string[] = []): Feature[] =>
  features.map(({ geometry, properties }) =>
    feature(geometry, { layer, ...Object.fromEntries(keep.map((key) => [key, properties[key]])) }),
  );

/**
 * The base map for a small picture: a vertex about every pixel at a width of 900, all in one file.
 * Borders, countries and divisions are simplified together. Sizes and tolerances are those of the first sheet, times the grain of this one.
 */
export async function buildCoarse(ground: Ground, sheet: MapSheet): Promise<Coarse> {
  const mosaic = await simplifyMosaic(ground, sheet);
  const lakes = await simplifyLakes(ground.lakes, sheet);
  const rivers = await simplifyRivers(mosaic, lakes, ground.traceRivers, sheet);
  return {
    base: [
      ...onLayer("land", mosaic.land, ["iso"]),
      ...onLayer("province-line", mosaic.provinceLines),
      ...onLayer("river", rivers),
      ...onLayer("lake", [...lakes, ...(await findSea(mosaic.land, sheet))]),
      ...onLayer("border", mosaic.borders, ["between"]),
      ...onLayer("road", await simplifyLines(ground.roads, 400, sheet)),
    ],
    provinces: mosaic.provinces,
  };
}
