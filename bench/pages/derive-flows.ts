import { fromMercator } from "../../src/domain/mercator.ts";
import type { DotPlan } from "../../src/flow/plan.ts";

export interface FlowPlace {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface Flows {
  readonly locations: readonly FlowPlace[];
  readonly flows: readonly Flow[];
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The totals of a plan at its end: how many people went from each origin to each gathering. */
export function deriveFlows(plan: DotPlan): Flows {
  const totals = new Map<string, Flow>();
  plan.moves.forEach((moves, dot) => {
    const [from, to] = [`o${plan.origin[dot] ?? 0}`, `h${moves.at(-1)?.gathering ?? 0}`];
    const key = `${from} ${to}`;
    totals.set(key, { from, to, people: (totals.get(key)?.people ?? 0) + plan.size });
  });
  const locate = (kind: string, index: number, centre: readonly [number, number]): FlowPlace => {
    const [lng, lat] = fromMercator(centre);
    return { id: `${kind}${index}`, lng, lat };
  };
  return {
    locations: [
      ...plan.origins.map(({ centre }, index) => locate("o", index, centre)),
      ...plan.hosts.map(({ centre }, index) => locate("h", index, centre)),
    ],
    flows: [...totals.values()],
  };
}

/** Exactly `wanted` flows: the real ones over and over, each time between places a little beside the real ones. */
export function repeatFlows({ locations, flows }: Flows, wanted: number): Flows {
  const copies = Math.ceil(wanted / flows.length);
  const rounds = Array.from({ length: copies }, (_, round) => round);
  return {
    locations: rounds.flatMap((round) =>
      locations.map(({ id, lng, lat }) => {
        const away = 0.25 * Math.sqrt(round / copies);
        return {
          id: `${id}.${round}`,
          lng: lng + away * Math.cos(round * GOLDEN_ANGLE),
          lat: lat + away * Math.sin(round * GOLDEN_ANGLE),
        };
      }),
    ),
    flows: rounds
      .flatMap((round) =>
        flows.map((flow) => ({
          ...flow,
          from: `${flow.from}.${round}`,
          to: `${flow.to}.${round}`,
        })),
      )
      .slice(0, wanted),
  };
}
