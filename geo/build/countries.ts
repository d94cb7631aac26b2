import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import type { Bounds } from "../../src/domain/situation.ts";
import type { ArealGeometry, Feature, FeatureCollection } from "./feature.ts";
import { feature, polygonsOf } from "./feature.ts";
import { reachesInto, type MapSheet } from "./extent.ts";
import { readJson, shape } from "./shaper.ts";

const SOURCE = new URL(
  "../node_modules/@geo-maps/countries-coastline-10m/map.geo.json",
  import.meta.url,
);
/** Codes of the source that are not in the standard: Kosovo's is for users to assign, as is the `XK` that is usual for it. */
const OTHERS: Readonly<Record<string, string>> = { XKX: "XK" };

export interface Countries {
  readonly countries: Feature[];
  readonly borders: Feature[];
}

/** The parts of countries that may reach into a box, each country with its code of two letters. */
export function selectCountries(extent: Bounds): Feature[] {
  const world = readJson<FeatureCollection<ArealGeometry, { A3: string }>>(SOURCE);
  return world.features.flatMap(({ geometry, properties: { A3 } }) => {
    const parts = polygonsOf(geometry).filter(([outline = []]) => reachesInto(outline, extent));
    if (parts.length === 0) return [];
    const iso = iso31661Alpha3ToAlpha2[A3] ?? OTHERS[A3];
    if (iso === undefined) throw new Error(`no code of two letters is known for ${A3}`);
    return [feature({ type: "MultiPolygon" as const, coordinates: parts }, { iso })];
  });
}

/**
 * Country areas (property `iso`) and the borders between them (property `between`, two codes),
 * clipped to the sheet's extent and simplified by 110 m times its grain. The source lays exclaves over the
 * country around them; the smaller of two overlapping parts wins, so every exclave stays with its owner. It does the same
 * with land in dispute, which `parts` must not have any more (`settleOverlaps`).
 */
export async function buildCountries(
  { extent, grain }: MapSheet,
  parts = selectCountries(extent),
): Promise<Countries> {
  const steps = [
    "-i countries.json -explode -snap interval=0.00002 -clean overlap-rule=min-area -dissolve iso",
    `-clip bbox=${extent.join(",")}`,
    `-simplify weighted interval=${110 * grain} keep-shapes`,
    `-clean overlap-rule=min-area -filter-islands min-area=${0.4 * grain ** 2}km2`,
    "-sort iso -o countries.geojson",
    `-lines each="between = B ? [A.iso, B.iso].sort().join('-') : ''" -filter "between !== ''"`,
    "-dissolve between -sort between -o borders.geojson",
  ];
  if (parts.length === 0) return { countries: [], borders: [] };
  const layers = await shape({ "countries.json": parts }, steps.join(" "));
  return { countries: layers["countries.geojson"] ?? [], borders: layers["borders.geojson"] ?? [] };
}
