import type { Feature, FeatureCollection, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { BASE_LAYERS } from "../src/domain/map-layers.ts";
import { unpackLayers } from "../src/domain/packed-layers.ts";
import { parseSituation } from "../src/domain/parse-situation.ts";
import { FIRST_SHEET } from "./build/extent.ts";
import { coarsenAreas, packFineMap } from "./cuts.ts";
import { COARSE_AREAS_FILE, loadBase, loadPack } from "./load.ts";
import { checkBase } from "./rules/check-base.ts";

const base = loadBase("geo/base");
const files = loadPack("geo/nagorno-karabakh-2023");
const parsed = parseSituation(files);
if (!parsed.ok) throw new Error("the pack cannot be read");
const situation = parsed.value;
const fine = unpackLayers(packFineMap(base, situation));

const read = (text: string | undefined): FeatureCollection =>
  JSON.parse(text ?? "") as FeatureCollection;

/** A collection as its file has it: one feature a line. */
const write = ({ features }: FeatureCollection): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;

/** Every ring of a feature beginning at its least vertex, and its lines as they are: what packing must not change. */
function shapeOf({ properties, geometry }: Feature): unknown {
  const ring = (positions: Position[]): string[] => {
    const open = positions.slice(0, -1).map(String);
    const start = open.indexOf(open.toSorted()[0] ?? "");
    return [...open.slice(start), ...open.slice(0, start)];
  };
  if (geometry.type === "Polygon") return [properties, [geometry.coordinates.map(ring)]];
  if (geometry.type === "MultiPolygon")
    return [properties, geometry.coordinates.map((rings) => rings.map(ring))];
  return [properties, geometry];
}

describe("the base map as the page gets it", () => {
  it.each(BASE_LAYERS)("has every line and area of %s, vertex for vertex", (layer) => {
    const { features } = read(base[`${layer}.geojson`]);
    expect(features.length).toBeGreaterThan(0);
    expect(fine[layer].features.map(shapeOf)).toEqual(features.map(shapeOf));
  });

  it("is as sound as its files", () => {
    const unpacked: Record<string, string> = { "coarse.geojson": base["coarse.geojson"] ?? "" };
    for (const layer of BASE_LAYERS) unpacked[`${layer}.geojson`] = write(fine[layer]);
    expect(checkBase(unpacked, FIRST_SHEET.extent)).toEqual([]);
  });

  it("has a border once for both countries and the line between them", () => {
    const { arcs } = packFineMap(base, situation);
    const apart = BASE_LAYERS.map((layer) => JSON.stringify(read(base[`${layer}.geojson`])).length);
    const all = apart.reduce((sum, length) => sum + length);
    expect(arcs.join("").length).toBeLessThan(all / 7);
  });
});

describe("the situation's areas", () => {
  it("come in full detail with the map to move around in", () => {
    expect(fine.areas.features.map(shapeOf)).toEqual(
      situation.areas.map(({ id, kind, geometry }) =>
        shapeOf({ type: "Feature", properties: { id, role: kind }, geometry }),
      ),
    );
  });

  it("begin as the coarse cut, each its own", () => {
    const cuts = read(files[COARSE_AREAS_FILE]).features;
    const { areas } = coarsenAreas(situation, files);
    expect(areas.map(({ id, geometry }) => [id, geometry])).toEqual(
      areas.map(({ id }) => [
        id,
        cuts.find(({ properties }) => properties?.["id"] === id)?.geometry,
      ]),
    );
  });

  it("stay as they are without one", () => {
    const { [COARSE_AREAS_FILE]: _none, ...rest } = files;
    expect(coarsenAreas(situation, rest)).toBe(situation);
  });
});
