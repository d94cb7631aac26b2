import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { mercatorPerKilometre, toMercator } from "../domain/mercator.ts";
import { packSituation, unpackSituation } from "../domain/packed-situation.ts";
import type { Instant } from "../domain/units.ts";
import { planDots } from "../flow/plan.ts";
import { listPacks, makeSituation, readPack } from "../flow/situation.fixture.ts";
import { findPhase } from "../time/phases.ts";
import { claimsOf, readSeries, valueOf, type Reading } from "../time/reading.ts";
import { createSceneContext, deriveScene } from "./derive-scene.ts";
import { listInstants } from "./instants.fixture.ts";
import { ROUTE_LOOKS } from "./line-looks.ts";
import { LABEL_ROLES, type Scene } from "./scene.ts";

const NO_OUTLINE: Polygon = { type: "Polygon", coordinates: [] };

/** The numbers of people that labels tell, with the role and the id of each. */
function listCounts({ labels }: Scene) {
  return labels.flatMap(({ id, role, text }) =>
    text.kind === "count" ? [{ id, role, ...text }] : [],
  );
}

describe.each(["the made-up situation", ...listPacks()])("the scene of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const context = createSceneContext(situation);
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
      const counts = listCounts(sceneAt(at));
      const shown = counts.reduce((sum, { value }) => sum + value, 0);
      expect(shown).toBe(Math.max(crossed, placed));
      for (const { role } of counts) expect(["crowd", "gathering"]).toContain(role);
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
      for (const { id, approximate: marked } of listCounts(sceneAt(at))) {
        const own = housed.find((one) => one.id === id);
        const approximate = own === undefined ? anyLoose : loose(own.reading);
        expect([new Date(at).toISOString(), id, marked]).toEqual([
          new Date(at).toISOString(),
          id,
          approximate,
        ]);
      }
    }
  });

  it("gives those whose place is not reported as much ground as they are people, within their gathering", () => {
    const host = situation.places.find(({ id }) => id === situation.flow.gathering);
    const [, y = 0] = host === undefined ? [] : toMercator(host.position);
    const room = (host?.radius ?? NaN) * mercatorPerKilometre(y);
    const crowds = instants.map((at) => {
      const scene = sceneAt(at);
      const radius = scene.crowds.find(({ id }) => id === host?.id)?.radius ?? NaN;
      const people = listCounts(scene).find(({ role }) => role === "crowd")?.value ?? 0;
      return { share: (radius / room) ** 2, people };
    });
    const most = crowds.reduce((a, b) => (b.people > a.people ? b : a));
    expect(most.people).toBeGreaterThan(0);
    expect(most.share).toBeLessThan(1);
    for (const { share, people } of crowds)
      expect(share / most.share).toBeCloseTo(people / most.people, 2);
  });

  it("has the crowds where dots of any size fill their gatherings", () => {
    for (const size of [1, 10]) {
      const { hosts } = planDots(situation, size);
      expect(hosts.map(({ place }) => place)).toEqual(context.gatherings.map(({ place }) => place));
      for (const [index, { spacing }] of hosts.entries()) {
        const perPerson = context.gatherings[index]?.spacing ?? NaN;
        expect(spacing / Math.sqrt(size) / perPerson).toBeCloseTo(1, 9);
      }
    }
  });

  it("is the same whatever was derived before", () => {
    const few = instants.filter((_, index) => index % 5 === 0);
    const forwards = few.map(sceneAt);
    const backwards = few.toReversed().map(sceneAt).toReversed();
    expect(backwards).toEqual(forwards);
    const another = createSceneContext(situation);
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
    expect(first.lines.map(({ id }) => id).toSorted()).toEqual(
      situation.routes.map(({ id }) => id).toSorted(),
    );
    for (const { id, path } of first.lines)
      expect(path).toEqual(situation.routes.find((route) => route.id === id)?.path.map(toMercator));
  });

  it("has the routes in the order in which they are painted, the corridor over all others", () => {
    const kinds = Object.keys(ROUTE_LOOKS);
    const order = sceneAt(situation.cover).lines.map(({ role }) => kinds.indexOf(role));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(kinds.at(-1)).toBe("corridor");
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
        if (label !== undefined) expect(label.detail).toBe(phase?.label ?? null);
      }
    }
  });

  it("needs no more of a situation than a page has before its texts", () => {
    const whole = {
      ...situation,
      areas: situation.areas.map((area) => ({ ...area, labelDetail: null, geometry: NO_OUTLINE })),
    };
    const contexts = [whole, unpackSituation(packSituation(whole))].map(createSceneContext);
    for (const at of instants.filter((_, index) => index % 5 === 0)) {
      const [all, first] = contexts.map((one) => {
        const { labels, ...marks } = deriveScene(one, at);
        return { ...marks, labels: labels.map(({ id, role }) => `${role} ${id}`) };
      });
      expect(first).toEqual(all);
    }
  });

  it("has no band on a corridor that nobody is reported to have taken", () => {
    const corridors = situation.routes.filter(({ kind }) => kind === "corridor");
    const others = corridors.map((route) => ({ ...route, id: `beside ${route.id}` }));
    const wider = createSceneContext({ ...situation, routes: [...situation.routes, ...others] });
    const banded = instants
      .flatMap((at) => deriveScene(wider, at).lines)
      .filter(({ band }) => band > 0);
    const ids = new Set(banded.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids) expect(id).not.toMatch(/^beside /);
  });

  it("has finite places, tones from 0 to 1, and bands only on the corridor", () => {
    for (const at of instants) {
      const { areas, lines, points, labels } = sceneAt(at);
      const positions = [...points, ...labels].map(({ position }) => position);
      const all = [...positions, ...lines.flatMap(({ path }) => path)].flat();
      expect(all.filter((one) => !(one > 0 && one < 1))).toEqual([]);
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
        if (text.kind === "words") expect(text.words.en).toMatch(/\S/);
      }
      expect(new Set(labels.map(({ id, role }) => `${role} ${id}`)).size).toBe(labels.length);
    }
  });
});
