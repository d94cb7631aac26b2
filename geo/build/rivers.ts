import type { Feature, LinearGeometry, LonLat } from "./feature.ts";
import { feature, line, linesOf } from "./feature.ts";
import { crossing, distanceKm, forEachSegment, nearestOnPath } from "./plane.ts";
import { bendToPins } from "./river-pins.ts";
import type { Reach } from "./river-network.ts";
import { chainReaches, readReaches } from "./river-network.ts";
import { shape } from "./shaper.ts";
import { cutCorners } from "./spline.ts";

/** Rivers with a smaller catchment are left out. */
const MIN_CATCHMENT_KM2 = 500;
/** Shorter rivers are left out: so many steps of about 5 km. */
const MIN_STEPS = 5;
/** A step of the Araks or the Akhurian lies so near to the border that follows the river. */
const FRONTIER_KM = 5;
/** A tributary that ends so near to the border river is led into it. */
const MOUTH_KM = 9;

/** Width class by catchment: 2 below 2,000 square kilometres, 3 below 10,000, 4 above. */
const riverClass = (km2: number): number => (km2 < 2000 ? 2 : km2 < 10_000 ? 3 : 4);

/** Where the borders follow the Akhurian and the Araks: the only exact course that we have. */
function frontierRivers(borders: Feature[]): LonLat[][] {
  const along = new Set(["AM-TR", "AZ-TR", "AM-IR", "AZ-IR"]);
  return borders
    .filter((border) => along.has(String(border.properties["between"])))
    .flatMap((border) => linesOf(border.geometry as LinearGeometry))
    .map((path) => path.filter(([lon, lat]) => lat < 40.7 && !(lon > 47.4 && lat < 39.2)))
    .map((path) => upToNorthernmost(path))
    .filter((path) => path.length > 1);
}

/** East of 47 degrees the border leaves the Araks at its northernmost vertex. */
function upToNorthernmost(path: LonLat[]): LonLat[] {
  const east = path.filter(([lon]) => lon > 47);
  const top = east.reduce<LonLat | undefined>((a, b) => (a && a[1] > b[1] ? a : b), undefined);
  if (!top) return path;
  const cut = path.indexOf(top);
  const [before, after] = [path.slice(0, cut + 1), path.slice(cut)];
  return (before[0]?.[0] ?? 0) < (after.at(-1)?.[0] ?? 0) ? before : after;
}

function nearestOf(point: LonLat, paths: LonLat[][]): { point: LonLat; km: number } {
  const near = paths.map((path) => nearestOnPath(point, path));
  return near.reduce((a, b) => (b.km < a.km ? b : a), { point, km: Infinity });
}

/** Whether a step only repeats a border river, a little beside it. */
function repeatsFrontier({ from, to, catchmentKm2 }: Reach, frontier: LonLat[][]): boolean {
  if (catchmentKm2 < 2000) return false;
  return [from, to].every((end) => nearestOf(end, frontier).km < FRONTIER_KM);
}

/** Cuts a river where it first meets a border river, or leads it there from nearby. */
function ledInto(river: LonLat[], frontier: LonLat[][]): LonLat[] {
  for (const [index, a] of river.entries()) {
    const b = river[index + 1];
    if (!b) break;
    let met: LonLat | undefined;
    for (const path of frontier)
      forEachSegment(path, (c, d) => {
        const at = crossing(a, b, c, d);
        if (at && (!met || distanceKm(a, at) < distanceKm(a, met))) met = at;
      });
    if (met && index >= river.length / 2) return [...river.slice(0, index + 1), met];
  }
  const mouth = river.at(-1);
  const near = mouth && nearestOf(mouth, frontier);
  return near && near.km < MOUTH_KM ? [...river, near.point] : river;
}

/** A river's corners from source to mouth, led into a border river where it meets one. */
function course(river: Reach[], frontier: LonLat[][]): LonLat[] {
  const source = river.slice(0, 1).map((reach) => reach.from);
  return ledInto([...source, ...river.map((reach) => reach.to)], frontier);
}

/** A smoothed river cut into pieces of one width class; neighbours share a vertex. */
function pieces(river: Reach[], corners: number, smooth: LonLat[]): Feature[] {
  const steps = corners - 1;
  const last = river.at(-1)?.catchmentKm2 ?? 0;
  const rank = (step: number): number => riverClass(river[step]?.catchmentKm2 ?? last);
  const result: Feature[] = [];
  let start = 0;
  for (let step = 0; step < steps; step += 1) {
    const ends = step === steps - 1;
    if (!ends && rank(step + 1) === rank(step)) continue;
    const end = ends ? smooth.length - 1 : Math.round(((step + 1) * (smooth.length - 1)) / steps);
    if (end > start)
      result.push(feature(line(smooth.slice(start, end + 1)), { class: rank(step) }));
    start = end;
  }
  return result;
}

/**
 * Rivers as lines with a `class` from 2 to 4, off the lakes and on land. The Araks and the Akhurian
 * follow the border line where they are the border; all else is drawn from cells of 5 km.
 */
export async function buildRivers(
  countries: Feature[],
  borders: Feature[],
  lakes: Feature[],
): Promise<Feature[]> {
  const frontier = frontierRivers(borders);
  const reaches = readReaches(MIN_CATCHMENT_KM2).filter(
    (reach) => !repeatsFrontier(reach, frontier),
  );
  const rivers = chainReaches(reaches).filter((river) => river.length >= MIN_STEPS);
  const courses = rivers.map((river) => course(river, frontier));
  const smooth = bendToPins(courses.map((corners) => cutCorners(corners, 2, false)));
  const layers = await shape(
    {
      "rivers.json": rivers.flatMap((river, i) =>
        pieces(river, courses[i]?.length ?? 0, smooth[i] ?? []),
      ),
      "lakes.json": lakes,
      "land.json": countries,
    },
    "-i rivers.json -erase lakes.json -clip land.json -simplify interval=260 -o out.json",
  );
  const drawn = (layers["out.json"] ?? []).flatMap(({ geometry, properties }) =>
    linesOf(geometry as LinearGeometry).map((path) => feature(line(path), properties)),
  );
  return [...frontier.map((path) => feature(line(path), { class: 4 })), ...drawn];
}
