import type { LocalText } from "../domain/local-text.ts";
import { toMercator, type MercatorPoint } from "../domain/mercator.ts";
import type { Place, Route, Situation } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { radiusOf, type Gathering } from "../flow/gathering.ts";
import { carriesFlow, deriveFlowSeries, type FlowSeries } from "../flow/flow-series.ts";
import { packHosts } from "../flow/plan.ts";
import { deriveUnplaced, isApproximate } from "../flow/unplaced.ts";
import { findPhase } from "../time/phases.ts";
import { readRate, readSeries, valueOf } from "../time/reading.ts";
import { deriveEncodings, type Encodings } from "./encodings.ts";
import { ROUTE_LOOKS } from "./line-looks.ts";
import type {
  LabelRole,
  LabelText,
  Scene,
  SceneArea,
  SceneCrowd,
  SceneDots,
  SceneLabel,
  SceneLine,
  ScenePoint,
} from "./scene.ts";

/** What a scene is derived from, computed once for a situation. */
export interface SceneContext {
  readonly situation: Situation;
  readonly series: FlowSeries;
  readonly encodings: Encodings;
  /** Where people gather: first those whose place is not reported, then the others in the order of `series.housed`. */
  readonly gatherings: readonly Gathering[];
  /** The routes with their paths, from the first that is painted to the last. */
  readonly routes: readonly { readonly route: Route; readonly path: readonly MercatorPoint[] }[];
}

/** Prepares scenes of one situation. */
export function createSceneContext(situation: Situation): SceneContext {
  const series = deriveFlowSeries(situation);
  return {
    situation,
    series,
    encodings: deriveEncodings(situation, series),
    gatherings: packHosts(situation, series, 1),
    routes: Object.keys(ROUTE_LOOKS).flatMap((kind) =>
      situation.routes
        .filter((route) => route.kind === kind)
        .map((route) => ({ route, path: route.path.map(toMercator) })),
    ),
  };
}

/**
 * Everything that is to be seen at an instant over the base map. `dots` come from `deriveDots`; a painter whose shader finds their
 * places, a million in each frame, has them from their plan instead and asks for none.
 */
export function deriveScene(
  context: SceneContext,
  at: Instant,
  dots: readonly SceneDots[] = [],
): Scene {
  const { situation, series, encodings, routes } = context;
  const housed = new Map(series.housed.map((one) => [one.area, readSeries(one.series, at)]));
  const rate = readRate(series.crossed, at);
  const areas = situation.areas.map((area): SceneArea => ({
    id: area.id,
    role: area.kind,
    tone: encodings.housedTone(valueOf(housed.get(area.id) ?? { kind: "none" })),
  }));
  const lines = routes.map(({ route, path }): SceneLine => ({
    id: route.id,
    role: route.kind,
    path,
    band: rate !== null && carriesFlow(situation, route) ? encodings.rateWidth(rate.perHour) : 0,
  }));
  const points = situation.places
    .filter(({ kind }) => kind !== "gathering" && kind !== "waypoint")
    .map((place): ScenePoint => ({
      id: place.id,
      role: place.kind,
      position: toMercator(place.position),
      rank: Math.max(1, place.rank),
      fromZoom: place.kind === "crossing" && place.rank < LEAST_CROSSING ? 0 : fromZoomOf(place),
      state: findPhase(place, at)?.state ?? null,
    }));
  const crowds = deriveCrowds(context, at);
  return {
    areas,
    lines,
    dots,
    points,
    crowds,
    labels: [
      ...gatheringLabels(context, at),
      ...placeLabels(context, at),
      ...groundLabels(context),
    ],
  };
}

/**
 * The crowds around the gatherings: those of areas as large as they ever become, so that names do not give way to them again and
 * again while time runs, and that of all others as it is.
 */
function deriveCrowds(
  { situation, series, gatherings }: SceneContext,
  at: Instant,
): readonly SceneCrowd[] {
  const left = deriveUnplaced(series, at)?.value ?? 0;
  // Fewer than a dot stands for are no crowd yet.
  const unplaced = left < situation.flow.dotSize ? 0 : left;
  return gatherings.map((gathering, index): SceneCrowd => {
    const people = index === 0 ? unplaced : gathering.capacity;
    return {
      id: gathering.place,
      position: gathering.centre,
      radius: radiusOf(gathering, people),
      selects: index === 0 ? { kind: "place", id: gathering.place } : null,
    };
  });
}

/** How many people each gathering stands for: reported by area, and the rest of those who have crossed. */
function gatheringLabels({ situation, series }: SceneContext, at: Instant): SceneLabel[] {
  const labels = series.housed.flatMap(({ area, gathering, series: housing }): SceneLabel[] => {
    const reading = readSeries(housing, at);
    if (reading.kind === "none") return [];
    const name = situation.areas.find(({ id }) => id === area);
    return [
      {
        ...labelOf(gathering, "gathering", 35),
        text: { kind: "count", value: reading.value, approximate: isApproximate(reading) },
        detail: name?.name ?? null,
        selects: { kind: "area", id: area },
      },
    ];
  });
  const host = situation.places.find(({ id }) => id === situation.flow.gathering);
  const left = deriveUnplaced(series, at);
  if (host === undefined || left === null || left.value === 0) return labels;
  const crowd: SceneLabel = {
    // The largest number on the map comes first.
    ...labelOf(host, "crowd", -1),
    text: { kind: "count", value: left.value, approximate: left.approximate },
    detail: host.name,
  };
  return [crowd, ...labels];
}

function placeLabels({ situation }: SceneContext, at: Instant): SceneLabel[] {
  return situation.places.flatMap((place): SceneLabel[] => {
    if (place.rank === 0 || place.kind === "gathering" || place.kind === "waypoint") return [];
    if (place.kind === "crossing") {
      const phase = findPhase(place, at);
      return [{ ...labelOf(place, "crossing", 2 + place.rank), detail: phase?.label ?? null }];
    }
    const role: LabelRole = place.rank === 1 ? "city" : place.rank <= 3 ? "town" : "village";
    // The chief places come before every number but the crowd's.
    const priority = place.rank === 1 ? 4 : 20 + place.rank * 10;
    return [labelOf(place, role, priority)];
  });
}

function groundLabels({ situation }: SceneContext): SceneLabel[] {
  const countries = situation.countries.map(({ iso, name, position }, index): SceneLabel => ({
    id: `country-${iso}-${index}`,
    role: "country",
    position: toMercator(position),
    text: words(name),
    detail: null,
    priority: 90,
    fromZoom: 0,
    selects: null,
  }));
  const regions = situation.areas.flatMap((area): SceneLabel[] =>
    area.kind === "region"
      ? [
          {
            id: `label-${area.id}`,
            role: "region",
            position: toMercator(area.labelAt),
            text: words(area.name),
            // A date is written alike in every language.
            detail: area.labelDetail ?? (area.asOf === null ? null : { en: area.asOf }),
            priority: 1,
            fromZoom: 0,
            selects: { kind: "area", id: area.id },
          },
        ]
      : [],
  );
  return [...regions, ...countries];
}

function labelOf(place: Place, role: LabelRole, priority: number): SceneLabel {
  return {
    id: place.id,
    role,
    position: toMercator(place.position),
    text: words(place.name),
    detail: null,
    priority,
    fromZoom: fromZoomOf(place),
    selects: { kind: "place", id: place.id },
  };
}

function words(text: LocalText): LabelText {
  return { kind: "words", words: text };
}

/** From which zoom a place shows, by its rank. Whole numbers, at which they come. */
const RANK_ZOOMS = [0, 0, 6, 7, 8, 9];
/** The sign of a crossing shows before its name does, but for the least, which stand in each other's way. */
const LEAST_CROSSING = 4;

function fromZoomOf(place: Place): number {
  return place.kind === "gathering" ? 0 : (RANK_ZOOMS[place.rank] ?? 0);
}
