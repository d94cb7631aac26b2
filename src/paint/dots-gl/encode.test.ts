import { describe, expect, it } from "vitest";
import { HOUR } from "../../domain/units.ts";
import { planDots } from "../../flow/plan.ts";
import { laneOf } from "../../flow/position.ts";
import { listPacks, makeSituation, readPack } from "../../flow/situation.fixture.ts";
import { TRACK_SAMPLES } from "../../flow/track.ts";
import { frameOf } from "../../scene/projection.ts";
import { encodeDots } from "./encode.ts";

/** What float32 makes of some hundred hours: well below a minute of the situation's time. */
const SECONDS = 2;
/** What float32 makes of a few degrees around the anchor, in Mercator units: some decimetres. */
const MERCATOR = 1e-8;

describe.each(["the made-up situation", ...listPacks()])("the encoded dots of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const plan = planDots(situation, 10);
  const anchor = frameOf(situation.view).centre;
  const epoch = situation.period.start;
  const encoded = encodeDots(plan, epoch, name.startsWith("the ") ? [0.5, 0.5] : anchor);
  const timeOf = (hours: number | undefined): number => epoch + (hours ?? NaN) * HOUR;

  it("hold the times of every dot", () => {
    expect(encoded.count).toBe(plan.dots);
    let worst = 0;
    for (let dot = 0; dot < plan.dots; dot += 1) {
      const wanted = [plan.departs[dot], plan.crosses[dot], plan.reaches[dot]];
      wanted.forEach((time, index) => {
        worst = Math.max(worst, Math.abs(timeOf(encoded.times[dot * 4 + index]) - (time ?? NaN)));
      });
      expect(encoded.times[dot * 4 + 3]).toBeCloseTo(laneOf(dot), 6);
    }
    expect(worst).toBeLessThan(SECONDS * 1000);
  });

  it("hold the story of every dot, move by move", () => {
    for (let dot = 0; dot < plan.dots; dot += 1) {
      const [origin, slot, first = 0, length] = encoded.story.subarray(dot * 4, dot * 4 + 4);
      const moves = plan.moves[dot] ?? [];
      expect([origin, slot, length]).toEqual([
        plan.origin[dot],
        plan.originSlot[dot],
        moves.length,
      ]);
      moves.forEach((move, index) => {
        const at = (first + index) * 4;
        const [start, gathering, place] = encoded.moves.data.subarray(at, at + 3);
        expect([gathering, place]).toEqual([move.gathering, move.slot]);
        expect(Math.abs(timeOf(start) - move.start)).toBeLessThan(SECONDS * 1000);
      });
    }
  });

  it("hold every point of every track with the vector to its side", () => {
    const [ax, ay] = name.startsWith("the ") ? [0.5, 0.5] : anchor;
    expect(encoded.tracks.width).toBe(TRACK_SAMPLES * 2);
    expect(encoded.tracks.height).toBe(plan.tracks.length);
    plan.tracks.forEach(({ points, sides }, row) =>
      points.forEach(([x, y], index) => {
        const at = (row * TRACK_SAMPLES * 2 + index) * 4;
        const [px = NaN, py = NaN, sx, sy] = encoded.tracks.data.subarray(at, at + 4);
        expect(Math.abs(px + ax - x)).toBeLessThan(MERCATOR);
        expect(Math.abs(py + ay - y)).toBeLessThan(MERCATOR);
        expect(sx).toBeCloseTo(sides[index]?.[0] ?? NaN, 6);
        expect(sy).toBeCloseTo(sides[index]?.[1] ?? NaN, 6);
      }),
    );
  });

  it("hold the origins and then the hosts", () => {
    const [ax] = name.startsWith("the ") ? [0.5] : anchor;
    const all = [...plan.origins, ...plan.hosts];
    expect(encoded.originCount).toBe(plan.origins.length);
    expect(encoded.gatherings.width).toBe(all.length);
    all.forEach(({ centre, spacing }, index) => {
      const [x = NaN, , width = NaN] = encoded.gatherings.data.subarray(index * 4, index * 4 + 3);
      expect(Math.abs(x + ax - centre[0])).toBeLessThan(MERCATOR);
      expect(width / spacing).toBeCloseTo(1, 5);
    });
  });

  it("fill their textures exactly, with numbers only", () => {
    for (const { width, height, data } of [encoded.moves, encoded.tracks, encoded.gatherings]) {
      expect(data).toHaveLength(width * height * 4);
      // The least that WebGL2 promises.
      expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
      expect(data.every(Number.isFinite)).toBe(true);
    }
    expect([...encoded.times, ...encoded.story].every(Number.isFinite)).toBe(true);
  });
});
