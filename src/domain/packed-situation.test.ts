import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "../../geo/load.ts";
import {
  addTexts,
  packSituation,
  packTexts,
  unpackSituation,
  type PackedSituation,
  type PackedTexts,
} from "./packed-situation.ts";
import { parseSituation } from "./parse-situation.ts";
import type { Situation } from "./situation.ts";

const packs = readdirSync("geo").map((name) => join("geo", name));
const folders = ["e2e/fixtures/tiny-pack", ...packs].filter((folder) =>
  existsSync(join(folder, "situation.json")),
);

function read(folder: string): Situation {
  const parsed = parseSituation(loadPack(folder));
  if (!parsed.ok) throw new Error(`${folder} cannot be read`);
  return parsed.value;
}

/** What the page receives first: text, then whatever can be read from it. */
function send(situation: Situation): Situation {
  const text = JSON.stringify(packSituation(situation));
  return unpackSituation(JSON.parse(text) as PackedSituation);
}

function sendTexts(situation: Situation, received: Situation): void {
  addTexts(received, JSON.parse(JSON.stringify(packTexts(situation))) as PackedTexts);
}

describe.each(folders)("the packed situation of %s", (folder) => {
  const situation = read(folder);

  it("comes back whole, its texts in place", () => {
    const received = send(situation);
    const { claims } = received;
    sendTexts(situation, received);
    expect(received).toMatchObject(situation);
    expect(received.claims).toBe(claims);
    sendTexts(situation, received);
    expect(received).toMatchObject(situation);
  });

  it("tells whoever reads a text too early", () => {
    const { claims, events, sources } = send(situation);
    expect(() => claims[0]?.note).toThrow("note");
    expect(() => events[0]?.detail).toThrow("detail");
    expect(() => events[0]?.attributedTo).toThrow("attributedTo");
    expect(() => sources[0]?.url).toThrow("url");
  });

  it("is a good deal shorter", () => {
    const lengthOf = (value: unknown): number => JSON.stringify(value).length;
    const packed = lengthOf(packSituation(situation)) + lengthOf(packTexts(situation));
    expect(packed).toBeLessThan(lengthOf(situation) * 0.75);
  });
});

it("keeps an area of several parts, holes included", () => {
  const situation = read("e2e/fixtures/tiny-pack");
  const [area] = situation.areas;
  if (area === undefined) throw new Error("the pack has no area");
  const square = (x: number, size: number) => [
    [x, 1],
    [x + size, 1],
    [x + size, 1 + size],
    [x, 1 + size],
    [x, 1],
  ];
  const coordinates = [[square(1, 3), square(2, 0.5)], [square(9, 1)]];
  const geometry = { type: "MultiPolygon" as const, coordinates };
  const changed = { ...situation, areas: [{ ...area, geometry }], claims: [] };
  const received = send(changed);
  sendTexts(changed, received);
  expect(received).toEqual(changed);
});
