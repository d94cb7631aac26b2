import type { Feature } from "./feature.ts";
import { feature } from "./feature.ts";
import { shape } from "./shaper.ts";

/** Tolerance of the region's line, in metres: it is dashed, and its corners must stay. */
const REGION_M = 500;

async function simplified(area: Feature, steps: string, clip: Feature[] = []): Promise<Feature[]> {
  const layers = await shape(
    { "area.json": [area], "clip.json": clip },
    `-i area.json ${steps} -o out.json`,
  );
  return layers["out.json"] ?? [];
}

/**
 * The areas of the situation for a small picture, each with the `id` and `kind` of the area it is a
 * cut of. The corridor ends at the border of the country as simplified there.
 * @param areas the situation's areas
 * @param provinces the divisions as simplified with the base map
 * @param country the country in which the corridor lies, as simplified
 */
export async function buildCoarseAreas(
  areas: Feature[],
  provinces: Feature[],
  country: Feature,
): Promise<Feature[]> {
  const coarse = await Promise.all(
    areas.map(async (area) => {
      const { id, kind } = area.properties;
      if (kind === "province")
        return provinces.filter((province) => province.properties["id"] === id);
      return kind === "corridor"
        ? simplified(area, "-clip clip.json -simplify weighted interval=400 keep-shapes", [country])
        : simplified(area, `-simplify weighted interval=${REGION_M} keep-shapes`);
    }),
  );
  return areas.map(({ properties }, index) => {
    const [found, ...rest] = coarse[index] ?? [];
    if (!found || rest.length > 0) throw new Error(`${String(properties["id"])} is not one piece`);
    return feature(found.geometry, { id: properties["id"], kind: properties["kind"] });
  });
}
