import type { Place, Route, Situation } from "../domain/situation.ts";
import { deriveShownSeries, type Series } from "../time/series.ts";

/** The headline series that the dots follow, and the housing series of each area that reports one. */
export interface FlowSeries {
  readonly crossed: Series;
  readonly housed: readonly {
    readonly area: string;
    readonly gathering: Place;
    readonly series: Series;
  }[];
}

/** Finds the series of the flow plan. An area takes part when it has both a gathering and a reported figure. */
export function deriveFlowSeries(situation: Situation): FlowSeries {
  const { flow, places } = situation;
  const housed = places.flatMap((gathering) => {
    if (
      gathering.kind !== "gathering" ||
      gathering.area === null ||
      gathering.id === flow.gathering
    )
      return [];
    const series = deriveShownSeries(situation, flow.housing, gathering.area);
    return series.headline.length === 0 ? [] : [{ area: gathering.area, gathering, series }];
  });
  return { crossed: deriveShownSeries(situation, flow.measure, null), housed };
}

/** Whether the people counted came along every corridor: nothing says of which of them an area is. */
export function everyCorridorCarriesFlow(situation: Situation): boolean {
  return situation.routes.every(
    (route) => route.kind !== "corridor" || carriesFlow(situation, route),
  );
}

/** Whether the people counted came along a route: of several corridors only along those that an origin's way takes. */
export function carriesFlow({ flow }: Situation, { id, kind }: Route): boolean {
  return kind === "corridor" && flow.origins.some(({ routes }) => routes.includes(id));
}
