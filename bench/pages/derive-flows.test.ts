import { expect, it } from "vitest";
import { readSituation } from "../../e2e/support/packs.ts";
import { planDots } from "../../src/flow/plan.ts";
import { deriveFlows, repeatFlows } from "./derive-flows.ts";

const plan = planDots(readSituation("built"), 10);
const real = deriveFlows(plan);

it("flows carry everybody who has a dot, once", () => {
  const people = real.flows.reduce((sum, flow) => sum + flow.people, 0);
  expect(people).toBe(plan.dots * plan.size);
  const pairs = real.flows.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

it("repeated flows are as many as asked for, no two between the same places, every place known", () => {
  const { locations, flows } = repeatFlows(real, 1000);
  expect(flows).toHaveLength(1000);
  expect(new Set(flows.map(({ from, to }) => `${from} ${to}`)).size).toBe(1000);
  const known = new Set(locations.map(({ id }) => id));
  expect(flows.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
});
