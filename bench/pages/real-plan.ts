import situation from "virtual:situation";
import { planDots, type DotPlan } from "../../src/flow/plan.ts";
import { repeatPlan } from "./repeat-plan.ts";

/** The plan that the application draws by default, repeated to a number of dots; null means as many as there really are. */
export function derivePlan(wanted: number | null): DotPlan {
  const plan = planDots(situation, situation.flow.dotSize);
  return wanted === null ? plan : repeatPlan(plan, wanted);
}
