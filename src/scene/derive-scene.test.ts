import { describe, expect, it } from "vitest";
import type { Instant } from "../domain/units.ts";
import { listPacks, makeSituation, readPack } from "../flow/situation.fixture.ts";
import { findPhase } from "../time/phases.ts";
import { claimsOf, readSeries, valueOf, type Reading } from "../time/reading.ts";
import { createSceneContext, deriveScene } from "./derive-scene.ts";
import { listInstants } from "./instants.fixture.ts";
import { LABEL_ROLES, type Scene } from "./scene.ts";

/** The number in a label's text, its sign of approximation and separators aside. */
function numberIn(text: string): number {
  const digits = text.replace(/[^\d]/g, "");
  if (digits === "") throw new Error(`no number in "${text}"`);
  return Number(digits);
}

function sumOfGatherings({ labels }: Scene): number {
  return labels
    .filter(({ role }) => role === "gathering" || role === "crowd")
    .reduce((sum, { text }) => sum + numberIn(text), 0);
}

describe.each(["the made-up situation", ...listPacks()])("the scene of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const context = createSceneContext(situation, "en");
  const instants = listInstants(situation);
  const sceneAt = (at: Instant): Scene => deriveScene(context, at);

  it("shows gatherings that add up to those who have crossed, at every instant", () => {
    for (const at of instants) {
      const crossed = valueOf(readSeries(context.series.crossed, at));
      const placed = context.series.housed.reduce(
        (sum, { series }) => sum + valueOf(readSeries(series, at)),
        0,
      );
      // Where more are said to be housed than have crossed, nobody is left whose place is unknown.
      expect(sumOfGatherings(sceneAt(at))).toBe(Math.max(crossed, placed));
    }
  });

  it("marks every number that rests on anything less than exact reports", () => {
    for (const at of instants) {
      const crossed = readSeries(context.series.crossed, at);
      const housed = context.series.housed.map(({ gathering, series }) => ({
        id: gathering.id,
        reading: readSeries(series, at),
      }));
      const loose = (reading: Reading): boolean =>
        reading.kind === "interpolated" ||
        claimsOf(reading).some(({ qualifier }) => qualifier !== "exact");
      const anyLoose = [crossed, ...housed.map(({ reading }) => reading)].some(loose);
      for (const { id, role, text } of sceneAt(at).labels) {
        if (role !== "gathering" && role !== "crowd") continue;
        const own = housed.find((one) => one.id === id);
        const approximate = own === undefined ? anyLoose : loose(own.reading);
        expect([new Date(at).toISOString(), id, text.startsWith("≈ ")]).toEqual([
          new Date(at).toISOString(),
          id,
          approximate,
        ]);
      }
    }
  });

  it("is the same whatever was derived before", () => {
    const few = instants.filter((_, index) => index % 5 === 0);
    const forwards = few.map(sceneAt);
    const backwards = few.toReversed().map(sceneAt).toReversed();
    expect(backwards).toEqual(forwards);
    const another = createSceneContext(situation, "en");
    expect(few.map((at) => deriveScene(another, at))).toEqual(forwards);
  });

  it("keeps what stands on the map in place: only numbers, states, tones and bands change", () => {
    const first = sceneAt(situation.period.start);
    const last = sceneAt(situation.period.end);
    const ids = (items: readonly { id: string }[]): readonly string[] => items.map(({ id }) => id);
    expect(ids(last.areas)).toEqual(ids(first.areas));
    expect(ids(last.lines)).toEqual(ids(first.lines));
    expect(last.points.map(({ id, position }) => [id, position])).toEqual(
      first.points.map(({ id, position }) => [id, position]),
    );
    last.lines.forEach(({ path }, index) => expect(path).toBe(first.lines[index]?.path));
  });

  it("tells each crossing's state as the pack has it, on its sign and on its label", () => {
    const crossings = situation.places.filter(({ kind }) => kind === "crossing");
    for (const at of instants) {
      const { points, labels } = sceneAt(at);
      for (const crossing of crossings) {
        const phase = findPhase(crossing, at);
        const point = points.find(({ id }) => id === crossing.id);
        expect(point?.state).toBe(phase?.state ?? null);
        const label = labels.find(({ id, role }) => id === crossing.id && role === "crossing");
        if (label !== undefined) expect(label.detail).toBe(phase?.label.en ?? null);
      }
    }
  });

  it("has finite places, tones from 0 to 1, and bands only on the corridor", () => {
    for (const at of instants) {
      const { areas, lines, points, labels } = sceneAt(at);
      for (const { position } of [...points, ...labels]) {
        for (const one of position) expect(one > 0 && one < 1).toBe(true);
      }
      for (const { tone, role } of areas) {
        expect(tone >= 0 && tone <= 1).toBe(true);
        if (role !== "province") expect(tone).toBe(0);
      }
      for (const { role, band } of lines) {
        expect(band).toBeGreaterThanOrEqual(0);
        if (role !== "corridor") expect(band).toBe(0);
      }
      for (const { role, text } of labels) {
        expect(LABEL_ROLES).toContain(role);
        expect(text).not.toBe("");
      }
      expect(new Set(labels.map(({ id, role }) => `${role} ${id}`)).size).toBe(labels.length);
    }
  });
});
