import situation from "virtual:situation";
import { planDots, type DotPlan } from "../../src/flow/plan.ts";
import { readWanted } from "./wanted.ts";
import { repeatPlan } from "./repeat-plan.ts";

/** The plan that the application draws by default, repeated to the number of dots that the address asks for. */
export function derivePlan(): DotPlan {
  const plan = planDots(situation, situation.flow.dotSize);
  const wanted = readWanted();
  return wanted === null ? plan : repeatPlan(plan, wanted);
}
