import mapshaper from "mapshaper";
import { readText } from "../read-text.ts";
import type { Feature, FeatureCollection, Geometry } from "./feature.ts";
import { collection, feature } from "./feature.ts";

interface GeometryCollection {
  type: "GeometryCollection";
  geometries: Geometry[];
}

/** The JSON value in a file, taken to be a T: the build trusts its pinned packages. */
export function readJson<T>(path: URL): T {
  const value: unknown = JSON.parse(readText(path));
  return value as T;
}

/** The features of a GeoJSON object; mapshaper answers with bare geometries when there are no attributes. */
function featuresOf(value: unknown): Feature[] {
  const object = value as FeatureCollection | GeometryCollection;
  if (object.type === "FeatureCollection") return object.features;
  return object.geometries.map((geometry) => feature(geometry, {}));
}

/**
 * Runs mapshaper commands over named layers held in memory.
 * @returns the features of each file that the commands write, by file name
 * @throws what mapshaper throws on a malformed command
 */
export async function shape(
  inputs: Record<string, Feature[]>,
  commands: string,
): Promise<Record<string, Feature[]>> {
  const files = Object.entries(inputs).map(([name, features]): [string, string] => [
    name,
    JSON.stringify(collection(features)),
  ]);
  const outputs = await mapshaper.applyCommands(commands, Object.fromEntries(files));
  const decode = (text: string | Uint8Array): unknown =>
    JSON.parse(typeof text === "string" ? text : new TextDecoder().decode(text));
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => [name, featuresOf(decode(text))]),
  );
}
