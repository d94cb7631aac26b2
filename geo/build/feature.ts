/** GeoJSON as the build sees it: fixed-length positions, so that no index can be undefined. */

/** Longitude and latitude in degrees, WGS84. */
export type LonLat = [number, number];
export type Ring = LonLat[];

export interface PointGeometry {
  type: "Point";
  coordinates: LonLat;
}
export interface LineGeometry {
  type: "LineString";
  coordinates: LonLat[];
}
export interface MultiLineGeometry {
  type: "MultiLineString";
  coordinates: LonLat[][];
}
export interface PolygonGeometry {
  type: "Polygon";
  coordinates: Ring[];
}
export interface MultiPolygonGeometry {
  type: "MultiPolygon";
  coordinates: Ring[][];
}
export type LinearGeometry = LineGeometry | MultiLineGeometry;
export type ArealGeometry = PolygonGeometry | MultiPolygonGeometry;
export type Geometry = PointGeometry | LinearGeometry | ArealGeometry;

export type Properties = Record<string, unknown>;

export interface Feature<G extends Geometry = Geometry, P extends object = Properties> {
  type: "Feature";
  properties: P;
  geometry: G;
}

export interface FeatureCollection<G extends Geometry = Geometry, P extends object = Properties> {
  type: "FeatureCollection";
  features: Feature<G, P>[];
}

/** A text in one or more languages; English is always there. */
export interface LocalText {
  en: string;
  hy?: string;
  az?: string;
  ru?: string;
}

/** Wraps a geometry and its properties as a GeoJSON feature. */
export function feature<G extends Geometry, P extends object>(
  geometry: G,
  properties: P,
): Feature<G, P> {
  return { type: "Feature", properties, geometry };
}

/** Wraps features as a GeoJSON feature collection. */
export function collection<G extends Geometry, P extends object>(
  features: Feature<G, P>[],
): FeatureCollection<G, P> {
  return { type: "FeatureCollection", features };
}

/** Wraps a polyline as a GeoJSON line. */
export function line(coordinates: LonLat[]): LineGeometry {
  return { type: "LineString", coordinates };
}

/** The polygons of an areal geometry, each a list of rings, the outer one first. */
export function polygonsOf(geometry: ArealGeometry): Ring[][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** The polylines of a linear geometry. */
export function linesOf(geometry: LinearGeometry): LonLat[][] {
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}
