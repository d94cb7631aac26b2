import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "../../geo/load.ts";
import {
  addProvenance,
  addTexts,
  packProvenance,
  packSituation,
  packTexts,
  unpackSituation,
  type PackedProvenance,
  type PackedSituation,
  type PackedTexts,
} from "./packed-situation.ts";
import { parseSituation } from "./parse-situation.ts";
import type { Situation, SurveyedSituation } from "./situation.ts";

const packs = readdirSync("geo").map((name) => join("geo", name));
const folders = ["e2e/fixtures/tiny-pack", ...packs].filter((folder) =>
  existsSync(join(folder, "situation.json")),
);

function read(folder: string): SurveyedSituation {
  const parsed = parseSituation(loadPack(folder));
  if (!parsed.ok) throw new Error(`${folder} cannot be read`);
  return parsed.value;
}

/** What the page receives first: text, then whatever can be read from it. */
function send(situation: SurveyedSituation): Situation {
  const text = JSON.stringify(packSituation(situation));
  return unpackSituation(JSON.parse(text) as PackedSituation);
}

function sendProvenance(situation: SurveyedSituation, received: Situation): void {
  const text = JSON.stringify(packProvenance(situation));
  addProvenance(received, JSON.parse(text) as PackedProvenance);
}

function sendTexts(situation: SurveyedSituation, received: Situation): void {
  addTexts(received, JSON.parse(JSON.stringify(packTexts(situation))) as PackedTexts);
}

describe.each(folders)("the packed situation of %s", (folder) => {
  const situation = read(folder);

  it("comes back whole but for the outlines of areas, its texts in place", () => {
    const sent = {
      ...situation,
      areas: situation.areas.map(({ geometry: _outline, ...area }) => area),
    };
    const received = send(situation);
    const { claims } = received;
    for (const _time of ["once", "again"]) {
      sendProvenance(situation, received);
      sendTexts(situation, received);
      expect(received).toMatchObject(sent);
    }
    expect(received.claims).toBe(claims);
  });

  it("comes back the same whichever part comes first, and each part brings its own", () => {
    const [one, other] = [send(situation), send(situation)];
    sendProvenance(situation, one);
    expect(one.claims[0]?.source).toBe(situation.claims[0]?.source);
    expect(() => one.claims[0]?.note).toThrow("note");
    sendTexts(situation, one);
    sendTexts(situation, other);
    expect(() => other.sources[0]?.publisher).toThrow("publisher");
    sendProvenance(situation, other);
    expect(one).toEqual(other);
  });

  it("tells whoever reads a text too early", () => {
    const early = send(situation);
    const { claims, events, sources, measures, places } = early;
    const crossing = places.find(({ phases }) => phases.length > 0);
    expect(() => early.about).toThrow("about");
    expect(() => places[0]?.note).toThrow("note");
    expect(() => crossing?.phases[0]?.note).toThrow("note");
    expect(() => crossing?.phases[0]?.validity).toThrow("validity");
    expect(() => early.routes[0]?.validity).toThrow("validity");
    expect(() => measures[0]?.explain).toThrow("explain");
    expect(() => claims[0]?.note).toThrow("note");
    expect(() => claims[0]?.confidence).toThrow("confidence");
    expect(() => sources[0]?.publisher).toThrow("publisher");
    expect(() => events[0]?.detail).toThrow("detail");
    expect(() => events[0]?.attributedTo).toThrow("attributedTo");
    expect(() => sources[0]?.url).toThrow("url");
  });

  it("is a good deal shorter", () => {
    const lengthOf = (value: unknown): number => JSON.stringify(value).length;
    const parts = [packSituation, packProvenance, packTexts].map((pack) => pack(situation));
    const packed = parts.reduce((sum, part) => sum + lengthOf(part), 0);
    expect(packed).toBeLessThan(lengthOf(situation) * 0.75);
  });
});
