import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { GeometryCollection } from "topojson-specification";
import type { PackedLayers } from "../src/domain/packed-layers.ts";
import { packLine } from "../src/domain/packed-line.ts";

/**
 * Layers as one topology without loss: where areas and lines have vertices in common, the stretch is written once.
 * Throws a RangeError when a coordinate has more than six decimals.
 */
export function packLayers<Name extends string>(
  layers: Readonly<Record<Name, FeatureCollection>>,
): PackedLayers<Name> {
  // It writes into what it is given.
  const { objects, arcs } = topology(structuredClone(layers));
  return {
    layers: objects as Record<Name, GeometryCollection>,
    arcs: arcs.map(packLine),
  };
}
