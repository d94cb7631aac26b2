import { expect, it } from "vitest";
import { readSituation } from "../../e2e/support/packs.ts";
import { planDots } from "../../src/flow/plan.ts";
import { positionOf } from "../../src/flow/position.ts";
import { repeatPlan } from "./repeat-plan.ts";

const situation = readSituation("fixture");
const plan = planDots(situation, 10);
const middle = (situation.period.start + situation.period.end) / 2;

it.each([1, 50, plan.dots, plan.dots * 7 + 3])("makes %i dots out of the real ones", (wanted) => {
  const repeated = repeatPlan(plan, wanted);
  expect(repeated.dots).toBe(wanted);
  for (const column of [repeated.departs, repeated.crosses, repeated.reaches, repeated.moves])
    expect(column).toHaveLength(wanted);
  const places = Array.from({ length: wanted }, (_, dot) =>
    positionOf(repeated, dot, middle, 1e-5),
  );
  expect(places.flat().every(Number.isFinite)).toBe(true);
});

it("few dots are spread over the whole plan, and the first round is the plan itself", () => {
  const few = repeatPlan(plan, 10);
  expect(few.crosses[9]).toBeGreaterThan(plan.crosses[Math.floor(plan.dots * 0.8)] ?? Infinity);
  const many = repeatPlan(plan, plan.dots * 2);
  expect([...many.crosses.subarray(0, plan.dots)]).toEqual([...plan.crosses]);
  expect(many.crosses[plan.dots]).toBeGreaterThan(plan.crosses[0] ?? Infinity);
});
