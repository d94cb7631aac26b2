import type { FeatureCollection, GeoJsonProperties, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { unpackLine, type PackedLine } from "./packed-line.ts";

/** Areas and lines by layer, in one topology: a line that two of them share is there once. */
export interface PackedLayers<Name extends string, Properties extends object = object> {
  readonly layers: { readonly [Layer in Name]: GeometryCollection<Properties> };
  readonly arcs: readonly PackedLine[];
}

/** Layers by name, as GeoJSON in WGS84 degrees. */
export type Layers<Name extends string, Properties extends GeoJsonProperties = object> = Readonly<
  Record<Name, FeatureCollection<Geometry, Properties>>
>;

/** The layers of a packed topology, with every coordinate as it was. Rings may begin at another of their vertices. */
export function unpackLayers<Name extends string, Properties extends object>(
  packed: PackedLayers<Name, Properties>,
): Layers<Name, Properties> {
  const topology: Topology = {
    type: "Topology",
    objects: {},
    arcs: packed.arcs.map(unpackLine),
  };
  const unpacked = Object.entries<GeometryCollection<Properties>>(packed.layers).map(
    ([name, layer]) => [name, feature(topology, layer)],
  );
  return Object.fromEntries(unpacked) as Layers<Name, Properties>;
}
