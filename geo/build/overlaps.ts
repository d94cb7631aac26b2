import type { Bounds } from "../../src/domain/situation.ts";
import type { ArealGeometry, Feature, LonLat } from "./feature.ts";
import { feature } from "./feature.ts";
import { shape } from "./shaper.ts";

/** Land that the source gives to more than one country: an exclave that lies over the country around it, or land in dispute. */
export interface Overlap {
  /** Codes of the countries, in alphabetical order, joined by hyphens. */
  readonly claimants: string;
  readonly km2: number;
  /** A point in it. */
  readonly at: LonLat;
  readonly geometry: ArealGeometry;
}

/** The parts of countries (property `iso`) within a box, and where they overlap, largest first; both have the same vertices. */
export async function findOverlaps(
  countries: Feature[],
  box: Bounds,
): Promise<{ parts: Feature[]; overlaps: readonly Overlap[] }> {
  if (countries.length === 0) return { parts: [], overlaps: [] };
  const steps = [
    `-i countries.json -explode -snap interval=0.00002 -clip bbox=${box.join(",")} -o parts.json`,
    `-mosaic calc="isos = collect(iso), n = count()" name=tiles -filter "n > 1"`,
    `-each "km2 = this.area / 1e6, lon = this.innerX, lat = this.innerY" -o target=tiles tiles.json`,
  ];
  const layers = await shape({ "countries.json": countries }, steps.join(" "));
  const overlaps = (layers["tiles.json"] ?? []).flatMap(({ geometry, properties }): Overlap[] => {
    const isos = [...new Set(properties["isos"] as string[])].sort();
    if (isos.length < 2) return [];
    const [lon, lat] = [Number(properties["lon"]), Number(properties["lat"])];
    const at: LonLat = [Number(lon.toFixed(2)), Number(lat.toFixed(2))];
    const km2 = Number(properties["km2"]);
    return [{ claimants: isos.join("-"), km2, at, geometry: geometry as ArealGeometry }];
  });
  return { parts: layers["parts.json"] ?? [], overlaps: overlaps.sort((a, b) => b.km2 - a.km2) };
}

/** The parts of countries, with each of some overlaps taken from all but the country that `ownerOf` names. */
export async function settleOverlaps(
  parts: Feature[],
  overlaps: readonly Overlap[],
  ownerOf: (overlap: Overlap) => string,
): Promise<Feature[]> {
  let settled = parts;
  for (const overlap of overlaps) {
    const owner = ownerOf(overlap);
    const losers = new Set(overlap.claimants.split("-").filter((iso) => iso !== owner));
    const loses = ({ properties }: Feature): boolean => losers.has(String(properties["iso"]));
    const layers = await shape(
      { "losers.json": settled.filter(loses), "land.json": [feature(overlap.geometry, {})] },
      "-i losers.json -erase land.json -o out.json",
    );
    settled = [...settled.filter((part) => !loses(part)), ...(layers["out.json"] ?? [])];
  }
  return settled;
}
