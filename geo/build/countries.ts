import type { ArealGeometry, Feature, FeatureCollection } from "./feature.ts";
import { feature } from "./feature.ts";
import { EXTENT } from "./extent.ts";
import { readJson, shape } from "./shaper.ts";

const SOURCE = new URL(
  "../node_modules/@geo-maps/countries-coastline-10m/map.geo.json",
  import.meta.url,
);
const ISO: Record<string, string> = {
  ARM: "AM",
  AZE: "AZ",
  GEO: "GE",
  IRN: "IR",
  RUS: "RU",
  TUR: "TR",
};

export interface Countries {
  readonly countries: Feature[];
  readonly borders: Feature[];
}

function selected(): Feature[] {
  const world = readJson<FeatureCollection<ArealGeometry, { A3: string }>>(SOURCE);
  return world.features.flatMap((country) => {
    const iso = ISO[country.properties.A3];
    return iso === undefined ? [] : [feature(country.geometry, { iso })];
  });
}

/**
 * Country areas (property `iso`) and the borders between them (property `between`, two codes),
 * clipped to the extent and simplified by 110 m. The source lays exclaves over the country around
 * them; the smaller of two overlapping parts wins, so every exclave stays with its owner.
 */
export async function buildCountries(): Promise<Countries> {
  const steps = [
    "-i countries.json -explode -snap interval=0.00002 -clean overlap-rule=min-area -dissolve iso",
    `-clip bbox=${EXTENT.join(",")}`,
    "-simplify weighted interval=110 keep-shapes",
    "-clean overlap-rule=min-area -filter-islands min-area=0.4km2",
    "-sort iso -o countries.geojson",
    `-lines each="between = B ? [A.iso, B.iso].sort().join('-') : ''" -filter "between !== ''"`,
    "-dissolve between -sort between -o borders.geojson",
  ];
  const layers = await shape({ "countries.json": selected() }, steps.join(" "));
  return { countries: layers["countries.geojson"] ?? [], borders: layers["borders.geojson"] ?? [] };
}
