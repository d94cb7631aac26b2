import type { Feature, LineGeometry, LonLat, Properties } from "./feature.ts";
import { feature, line } from "./feature.ts";
import { BASE_DECIMALS } from "./extent.ts";
import { readJson, shape } from "./shaper.ts";
import { smoothLine } from "./spline.ts";
import { thinLine } from "./thin.ts";

const ROUTES = new URL("../sources/routes.json", import.meta.url);
const ROADS = new URL("../sources/roads.json", import.meta.url);

/** A place by its id, or a bend of the road that has no name. */
type Waypoint = string | LonLat;

interface RouteSource extends Properties {
  id: string;
  kind: string;
  name: object;
  through: Waypoint[];
}

interface RoadSource {
  ref: string;
  class: number;
  through: LonLat[];
}

const isPlace = (waypoint: Waypoint): waypoint is string => typeof waypoint === "string";

/** Of a schematic line, less than half a pixel at the nearest zoom. */
const TOLERANCE_KM = 0.01;

/** Places stand where they stand; what lies between them is rounded like the base map. */
function trace(through: Waypoint[], locate: (id: string) => LonLat): LonLat[] {
  const points = through.map((point) => (isPlace(point) ? locate(point) : point));
  const kept = through.filter(isPlace).map(locate);
  const round = (value: number): number => Number(value.toFixed(BASE_DECIMALS));
  return thinLine(smoothLine(points), kept, TOLERANCE_KM).map((vertex) =>
    kept.some(([lng, lat]) => lng === vertex[0] && lat === vertex[1])
      ? vertex
      : [round(vertex[0]), round(vertex[1])],
  );
}

/**
 * The routes of the situation as schematic lines in the direction of travel.
 * Each passes exactly through the places it names (`via`, its `ends` included).
 * @throws when a route names an unknown place or does not begin and end at one
 */
export function buildRoutes(locate: (id: string) => LonLat): Feature<LineGeometry>[] {
  return readJson<RouteSource[]>(ROUTES).map(({ through, id, kind, name, ...rest }) => {
    const via = through.filter(isPlace);
    const ends = [through[0], through.at(-1)];
    if (!ends.every((end) => typeof end === "string")) throw new Error(`${id} ends at no place`);
    const properties = { id, kind, name, schematic: true, ends, via, ...rest };
    return feature(line(trace(through, locate)), properties);
  });
}

/** The main roads of the base map as schematic lines; `class` 1 is a highway, 2 another main road. */
export async function buildRoads(): Promise<Feature[]> {
  const roads = readJson<RoadSource[]>(ROADS).map(({ ref, class: rank, through }) =>
    feature(line(smoothLine(through)), { class: rank, ref, schematic: true }),
  );
  const steps = "-i roads.json -simplify interval=50 -o out.json";
  return (await shape({ "roads.json": roads }, steps))["out.json"] ?? [];
}
