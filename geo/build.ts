/**
 * Rebuilds what is derived from packages: `base/`, the outlines and lines of the situation, and where
 * its gatherings of dots have room. Run `npm ci --ignore-scripts` and `npm run build` in this folder.
 * The same inputs give the same bytes.
 */
import { mkdirSync } from "node:fs";
import { buildCorridor, buildRegion, provinceArea } from "./build/areas.ts";
import { buildCoarseAreas } from "./build/coarse-areas.ts";
import type { Ground } from "./build/coarse.ts";
import { buildCoarse } from "./build/coarse.ts";
import { buildCountries } from "./build/countries.ts";
import { BASE_DECIMALS, COARSE_DECIMALS, FIRST_SHEET, PACK_DECIMALS } from "./build/extent.ts";
import type { ArealGeometry, Feature, Geometry, LonLat } from "./build/feature.ts";
import { placeGatherings } from "./build/gatherings.ts";
import { buildLakes } from "./build/lakes.ts";
import { locator, PACK, readPlaces } from "./build/pack.ts";
import { buildProvinces } from "./build/provinces.ts";
import { buildRivers } from "./build/rivers.ts";
import { buildRoads, buildRoutes } from "./build/routes.ts";
import { tidyFeatures, writeFeatures } from "./build/write.ts";

const BASE = new URL("base/", import.meta.url);
/** The roads of the coarse cut, chosen so that each begins and ends at another, at a border or at a town. */
const MAIN_ROADS = new Set(["M1", "M2", "M4", "M6", "M8", "AZ-M2"]);

function byProperty<G extends Geometry>(
  features: Feature<G>[],
  name: string,
  value: string,
): Feature<G> {
  const found = features.find((each) => each.properties[name] === value);
  if (!found) throw new Error(`nothing has the ${name} ${value}`);
  return found;
}

/** Writes the base map and hands on what the situation's files are fitted to, rounded as written. */
async function buildBase(): Promise<{ countries: Feature[]; lakes: Feature[]; roads: Feature[] }> {
  const { countries, borders } = await buildCountries(FIRST_SHEET);
  const lakes = await buildLakes(FIRST_SHEET);
  mkdirSync(BASE, { recursive: true });
  const write = (name: string, features: Feature[]): void =>
    writeFeatures(new URL(`${name}.geojson`, BASE), features, BASE_DECIMALS);
  write("countries", countries);
  write("borders", borders);
  write("lakes", lakes);
  write("rivers", await buildRivers(countries, borders, lakes));
  const roads = await buildRoads();
  write("roads", roads);
  return {
    countries: tidyFeatures(countries, BASE_DECIMALS),
    lakes: tidyFeatures(lakes, BASE_DECIMALS),
    roads: tidyFeatures(roads, BASE_DECIMALS),
  };
}

/** Moves the gatherings of the situation and rewrites its places. Returns where each place is. */
function settlePlaces(
  areas: Feature[],
  countries: Feature[],
  lakes: Feature[],
): (id: string) => LonLat {
  const places = readPlaces();
  const area = (id: string): ArealGeometry => {
    const [features, name] = /^[A-Z]{2}$/.test(id) ? [countries, "iso"] : [areas, "id"];
    return byProperty(features, name, id).geometry as ArealGeometry;
  };
  const settled = placeGatherings(places, {
    area,
    lakes: lakes.map((lake) => lake.geometry as ArealGeometry),
    locate: locator(places),
  });
  const rounded = tidyFeatures(settled, PACK_DECIMALS);
  writeFeatures(new URL("places.geojson", PACK), rounded, PACK_DECIMALS);
  return locator(rounded);
}

/** Writes the cut for small pictures: of the base map, and of the situation's areas. */
async function buildSmall(
  areas: Feature[],
  { countries, lakes, roads }: Pick<Ground, "countries" | "lakes" | "roads">,
): Promise<void> {
  const { base: coarse, provinces: cut } = await buildCoarse(
    {
      countries,
      lakes,
      provinces: areas.filter((area) => area.properties["kind"] === "province"),
      roads: roads.filter((road) => MAIN_ROADS.has(String(road.properties["ref"]))),
      traceRivers: buildRivers,
    },
    FIRST_SHEET,
  );
  writeFeatures(new URL("coarse.geojson", BASE), coarse, COARSE_DECIMALS);
  const small = await buildCoarseAreas(areas, cut, byProperty(coarse, "iso", "AZ"));
  writeFeatures(new URL("areas-coarse.geojson", PACK), small, COARSE_DECIMALS);
}

const { countries, lakes, roads } = await buildBase();
const provinces = await buildProvinces(byProperty(countries, "iso", "AM"));
const areas = tidyFeatures([buildRegion(), ...provinces.map(provinceArea)], BASE_DECIMALS);
const locate = settlePlaces(areas, countries, lakes);
const routes = buildRoutes(locate);
writeFeatures(new URL("routes.geojson", PACK), routes, PACK_DECIMALS);
const corridor = await buildCorridor(
  byProperty(routes, "id", "corridor").geometry.coordinates,
  locate("hakari-bridge"),
  byProperty(countries, "iso", "AZ"),
);
const [region, ...rest] = areas;
const all = tidyFeatures([...(region ? [region] : []), corridor, ...rest], BASE_DECIMALS);
writeFeatures(new URL("areas.geojson", PACK), all, BASE_DECIMALS);
await buildSmall(all, { countries, lakes, roads });
