import type { ArealGeometry, Feature, LinearGeometry, LonLat } from "./feature.ts";
import { feature, linesOf, polygonsOf } from "./feature.ts";
import { COARSE_BOX } from "./extent.ts";
import { areaKm2, lengthKm } from "./plane.ts";
import { buildRivers } from "./rivers.ts";
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
/** The roads that orient, chosen so that each begins and ends at another, at a border or at a town. */
const ROADS = new Set(["M1", "M2", "M4", "M6", "M8", "AZ-M2"]);

const CLIP = `-clip bbox=${COARSE_BOX.join(",")}`;

export interface Ground {
  readonly countries: Feature[];
  /** The first-level divisions of one country, with its code in the property `country`. */
  readonly provinces: Feature[];
  readonly lakes: Feature[];
  readonly roads: Feature[];
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

/** Simplifies countries and divisions as one topology, so that neighbours keep one line between them. */
async function simplifyMosaic(ground: Ground): Promise<Mosaic> {
  const pair = "A.iso === B.iso ? 'province' : [A.iso, B.iso].sort().join('-')";
  const steps = [
    `-i tiles.json -snap interval=0.0003 -clean gap-fill-area=2km2 ${CLIP} -explode`,
    `-filter "this.area > ${MIN_PART_KM2}e6" -clean gap-fill-area=${MIN_PART_KM2 + 1}km2`,
    "-simplify weighted interval=800 keep-shapes -clean gap-fill-area=1km2 rewind",
    `-filter "id != null" + name=provinces -dissolve id -sort id -o provinces.json`,
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
async function simplifyLakes(lakes: Feature[]): Promise<Feature[]> {
  const steps = `-i lakes.json ${CLIP} -filter "this.area > ${MIN_LAKE_KM2}e6" -simplify weighted interval=500 keep-shapes -o out.json`;
  return (await shape({ "lakes.json": lakes }, steps))["out.json"] ?? [];
}

/** What no country covers. */
async function findSea(land: Feature[]): Promise<Feature[]> {
  const [west, south, east, north] = COARSE_BOX;
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
async function simplifyLines(lines: Feature[], metres: number): Promise<Feature[]> {
  const steps = `-i lines.json ${CLIP} -dissolve -explode -simplify weighted interval=${metres} -o out.json`;
  return (await shape({ "lines.json": lines }, steps))["out.json"] ?? [];
}

const pathsOf = ({ geometry }: Feature): LonLat[][] => linesOf(geometry as LinearGeometry);

/** Rivers without the stubs at their sources. */
function withoutStubs(rivers: Feature[]): Feature[] {
  const tips = rivers.flatMap(pathsOf).flatMap((path) => [String(path[0]), String(path.at(-1))]);
  const isFree = (point: LonLat | undefined): boolean =>
    tips.filter((tip) => tip === String(point)).length === 1;
  return rivers.filter((river) =>
    pathsOf(river).every(
      (path) => lengthKm(path) > MIN_STUB_KM || !(isFree(path[0]) || isFree(path.at(-1))),
    ),
  );
}

/** The larger rivers, off the lakes and on the land as simplified; along a border they are its very line. */
async function simplifyRivers({ land, borders }: Mosaic, lakes: Feature[]): Promise<Feature[]> {
  const rivers = await buildRivers(land, borders, lakes);
  const large = rivers.filter((river) => Number(river.properties["class"]) >= MIN_RIVER_CLASS);
  const onBorder = new Set(borders.flatMap(pathsOf).flat().map(String));
  const isFrontier = (river: Feature): boolean =>
    pathsOf(river).every((path) => path.every((point) => onBorder.has(String(point))));
  const inland = await simplifyLines(
    withoutStubs(large.filter((river) => !isFrontier(river))),
    600,
  );
  const long = inland.filter((river) =>
    pathsOf(river).some((path) => lengthKm(path) > MIN_RIVER_KM),
  );
  return [...large.filter(isFrontier), ...long];
}

const onLayer = (layer: string, features: Feature[], keep: readonly string[] = []): Feature[] =>
  features.map(({ geometry, properties }) =>
    feature(geometry, { layer, ...Object.fromEntries(keep.map((key) => [key, properties[key]])) }),
  );

/**
 * The base map for a small picture: a vertex about every pixel at a width of 900, all in one file.
 * Borders, countries and divisions are simplified together.
 */
export async function buildCoarse(ground: Ground): Promise<Coarse> {
  const mosaic = await simplifyMosaic(ground);
  const lakes = await simplifyLakes(ground.lakes);
  const roads = ground.roads.filter((road) => ROADS.has(String(road.properties["ref"])));
  return {
    base: [
      ...onLayer("land", mosaic.land, ["iso"]),
      ...onLayer("province-line", mosaic.provinceLines),
      ...onLayer("river", await simplifyRivers(mosaic, lakes)),
      ...onLayer("lake", [...lakes, ...(await findSea(mosaic.land))]),
      ...onLayer("border", mosaic.borders, ["between"]),
      ...onLayer("road", await simplifyLines(roads, 400)),
    ],
    provinces: mosaic.provinces,
  };
}
