import { useMemo } from "react";
import { fewDotsSize, planDots } from "../../flow/plan.ts";
import type { SurfaceDots } from "../../paint/dots-surface.ts";
import { frameOf } from "../../scene/projection.ts";
import { useApp, useView } from "../app-context.tsx";

/** The dots of the size that is wanted, for whichever map shows them: planned once it asks, for they are many. */
export function useDotsPlan(): SurfaceDots {
  const { situation } = useApp();
  const dotSize = useView((view) => view.dotSize);
  return useMemo(
    () => ({
      plan: (few) => planDots(situation, few ? fewDotsSize(situation, dotSize) : dotSize),
      epoch: situation.period.start,
      anchor: frameOf(situation.view).centre,
    }),
    [situation, dotSize],
  );
}
