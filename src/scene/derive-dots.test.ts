import { describe, expect, it } from "vitest";
import { deriveFlowSeries } from "../flow/flow-series.ts";
import { planDots, remainderAt } from "../flow/plan.ts";
import { phaseOf, positionOf, presenceOf } from "../flow/position.ts";
import { listPacks, makeSituation, readPack } from "../flow/situation.fixture.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import { deriveDots, LANE_PIXELS, TRAVEL_PIXELS } from "./derive-dots.ts";
import { DOT_STRENGTHS } from "./dot-looks.ts";
import { createSceneContext, deriveScene } from "./derive-scene.ts";
import { pictureFrame } from "./frame.ts";
import { listInstants } from "./instants.fixture.ts";

describe.each(["the made-up situation", ...listPacks()])("the dots of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const plan = planDots(situation, 500);
  const series = deriveFlowSeries(situation);
  const { scale } = pictureFrame(situation);
  const instants = listInstants(situation).filter((_, index) => index % 5 === 0);

  it("stand for the people who have crossed, with the remainder that fills no dot", () => {
    for (const at of instants) {
      const across = deriveDots(plan, at, scale)
        .filter(({ phase }) => phase !== "waiting" && phase !== "travelling")
        .reduce((sum, { positions }) => sum + positions.length, 0);
      expect(across * plan.size + remainderAt(series, plan.size, at)).toBe(
        valueOf(readSeries(series.crossed, at)),
      );
    }
  });

  it("are each in one phase, where the plan has them, in lanes as broad as the picture asks", () => {
    for (const at of instants) {
      const dots = deriveDots(plan, at, scale);
      const looks = Array.from({ length: plan.dots }, (_, dot) => {
        const phase = phaseOf(plan, dot, at);
        return { phase, strength: DOT_STRENGTHS[phase] * presenceOf(plan, dot, at) };
      });
      for (const { phase, strength, positions, size } of dots) {
        expect(size).toBeGreaterThan(0);
        // On the road a dot is no larger than the road is broad, however near.
        const near = deriveDots(plan, at, scale * 1000).find((one) => one.phase === phase);
        if (phase === "travelling" || phase === "crossed")
          expect((near?.size ?? NaN) * scale * 1000).toBeCloseTo(TRAVEL_PIXELS);
        const own = looks.flatMap((look, dot) =>
          look.phase === phase && look.strength === strength
            ? [positionOf(plan, dot, at, LANE_PIXELS / scale)]
            : [],
        );
        expect(positions).toEqual(own);
      }
      expect(dots.reduce((sum, { positions }) => sum + positions.length, 0)).toBe(plan.dots);
    }
  });

  it("are a part of the scene where a painter asks for them", () => {
    const context = createSceneContext(situation);
    const dots = deriveDots(plan, situation.cover, scale);
    expect(deriveScene(context, situation.cover, dots).dots).toBe(dots);
    expect(deriveScene(context, situation.cover).dots).toEqual([]);
  });
});
