/**
 * Makes the base map of a situation that lies beyond `base/`: `npm run base -- <folder of the situation>` in this folder, after
 * `npm ci` in the one above and `npm ci --ignore-scripts` here. It needs of `situation.json` only `maxBounds` and `host`, and writes the
 * situation's own `base/`. Its `rivers.geojson` and `roads.geojson` are kept where there are any: no source has them for all the world.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Bounds } from "../src/domain/situation.ts";
import { parseJson, readJson as readShape } from "../src/domain/parse-json.ts";
import { Problems } from "../src/domain/problems.ts";
import { situationSchema } from "../src/domain/schemas.ts";
import { buildCoarse } from "./build/coarse.ts";
import { buildCountries, selectCountries } from "./build/countries.ts";
import { BASE_DECIMALS, COARSE_DECIMALS, sheetFor } from "./build/extent.ts";
import type { Feature, FeatureCollection } from "./build/feature.ts";
import { buildLakes } from "./build/lakes.ts";
import { findOverlaps, settleOverlaps, type Overlap } from "./build/overlaps.ts";
import { readJson, shape } from "./build/shaper.ts";
import { tidyFeatures, writeFeatures } from "./build/write.ts";
import { OWN_BASE } from "./load.ts";
import { readText } from "./read-text.ts";
import { tellProblems } from "./tell-problems.ts";

/** `class` of the roads that orient, and are drawn in small pictures too. */
const MAIN_ROAD = 1;

/** Who has land that the source gives to several countries: `{"RU-UA": "UA"}`; of one place alone `{"SD-SS 28.41,9.79": "SD"}`. */
const OWNERS_FILE = "overlaps.json";
/** Overlaps from this size on are not taken for exclaves. */
const ASKED_KM2 = 100;
/** Smaller ones are slips between neighbours, and not told. */
const TOLD_KM2 = 1;

/** What a JSON file of a folder says, as a schema reads it. Throws when it is missing or does not have that shape. */
function readFile<Output>(folder: string, file: string, schema: z.ZodType<Output>): Output {
  const problems = new Problems();
  const path = join(folder, file);
  if (!existsSync(path)) problems.add(file, 1, "file", undefined, "a file of this name");
  const json = existsSync(path) ? parseJson(file, readText(path), problems) : null;
  const value = json && readShape(json, [], json.value, schema, problems);
  if (value === null || problems.found.length > 0) throw tellProblems(folder, problems.found);
  return value;
}

const frameSchema = situationSchema
  .pick({ maxBounds: true, host: true })
  .loose()
  .refine(({ maxBounds: [west, south, east, north] }) => west < east && south < north, {
    path: ["maxBounds"],
    message: "west, south, east, north",
  });

const sayOverlap = ({ claimants, km2, at }: Overlap): string =>
  `${claimants}: ${Math.round(km2)} km² around ${at.join(", ")}`;

/**
 * The parts of countries with none in dispute: the situation's `base/overlaps.json` says who has what the source gives to several. Throws
 * with a list of all that it does not say: nobody but the author may.
 */
async function selectSettled(folder: string, extent: Bounds): Promise<Feature[]> {
  const { parts, overlaps } = await findOverlaps(selectCountries(extent), extent);
  const file = `${OWN_BASE}/${OWNERS_FILE}`;
  const owners = existsSync(join(folder, file))
    ? readFile(folder, file, z.record(z.string(), z.string()))
    : {};
  const ownerOf = ({ claimants, at }: Overlap): string =>
    owners[`${claimants} ${at.join()}`] ?? owners[claimants] ?? "";
  const large = overlaps.filter(({ km2 }) => km2 >= ASKED_KM2);
  const open = large.filter((one) => !one.claimants.split("-").includes(ownerOf(one)));
  if (open.length > 0)
    throw new Error(
      [
        `The source gives land to several countries. Say in ${file} who has it, such as {"RU-UA": "UA"}, and on the page why:`,
        ...open.map(sayOverlap),
      ].join("\n"),
    );
  for (const one of large) console.log(`${sayOverlap(one)} goes to ${ownerOf(one)}`);
  for (const one of overlaps.filter(({ km2 }) => km2 < ASKED_KM2 && km2 >= TOLD_KM2))
    console.log(`${sayOverlap(one)} is taken for an exclave of the smaller part`);
  return settleOverlaps(parts, large, ownerOf);
}

/** Builds all of it before it writes any of it, so that what fails leaves the folder as it was. */
async function buildBase(folder: string): Promise<void> {
  const { maxBounds, host } = readFile(folder, "situation.json", frameSchema);
  const sheet = sheetFor(maxBounds);
  const { countries, borders } = await buildCountries(
    sheet,
    await selectSettled(folder, sheet.extent),
  );
  const codes = countries.map(({ properties }) => String(properties["iso"]));
  if (!codes.includes(host.country))
    throw new Error(
      `${host.country}, the host in ${folder}/situation.json, is not among the countries within its maxBounds: ${codes.join(", ") || "there are none"}`,
    );
  const lakes = await buildLakes(sheet);
  const base = pathToFileURL(`${join(folder, OWN_BASE)}/`);
  const own = (name: string): Feature[] => {
    const file = new URL(`${name}.geojson`, base);
    return existsSync(file) ? readJson<FeatureCollection>(file).features : [];
  };
  const [rivers, roads] = [own("rivers"), own("roads")];
  const traceRivers = async (
    land: Feature[],
    _: Feature[],
    waters: Feature[],
  ): Promise<Feature[]> => {
    if (rivers.length === 0) return [];
    const layers = await shape(
      { "rivers.json": rivers, "lakes.json": waters, "land.json": land },
      "-i rivers.json -erase lakes.json -clip land.json -o out.json",
    );
    return layers["out.json"] ?? [];
  };
  const coarse = await buildCoarse(
    {
      countries: tidyFeatures(countries, BASE_DECIMALS),
      // A province has an outline of its own, which would not be the country's.
      provinces: [],
      lakes: tidyFeatures(lakes, BASE_DECIMALS),
      roads: roads.filter(({ properties }) => Number(properties["class"]) === MAIN_ROAD),
      traceRivers,
    },
    sheet,
  );
  mkdirSync(base, { recursive: true });
  const write = (name: string, features: Feature[], decimals: number): void =>
    writeFeatures(new URL(`${name}.geojson`, base), features, decimals);
  write("countries", countries, BASE_DECIMALS);
  write("borders", borders, BASE_DECIMALS);
  write("lakes", lakes, BASE_DECIMALS);
  write("coarse", coarse.base, COARSE_DECIMALS);
  if (rivers.length === 0) write("rivers", [], BASE_DECIMALS);
  if (roads.length === 0) write("roads", [], BASE_DECIMALS);
  console.log(`${relative(process.cwd(), folder)}: ${codes.join(", ")}`);
}

const [folder, ...more] = process.argv.slice(2);
try {
  if (folder === undefined || more.length > 0)
    throw new Error("npm run base -- <folder of a situation>");
  await buildBase(resolve(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
