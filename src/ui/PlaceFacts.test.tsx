import { expect, it } from "vitest";
import type { Place } from "../domain/situation.ts";
import { FeatureCard } from "./FeatureCard.tsx";
import { en } from "./messages/en.ts";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { testVoice } from "./voice.fixture.ts";
import "./messages/add-panels.ts";

const { places } = testVoice.situation;

const tell = async (id: string, changed: Partial<Place> = {}): Promise<string> => {
  const place = places.find((one) => one.id === id);
  if (place === undefined) throw new Error(`no place ${id}`);
  const feature = { kind: "place", place: { ...place, ...changed } } as const;
  return joinWords(await renderIn("en", <FeatureCard feature={feature} headingId="" />));
};

it("tells how far off a place may be, also where something else is said of it", async () => {
  const position = `${en.approximatePosition} The middle of the farms.`;
  expect(await tell("sheepfold")).toContain(position);
  const noted = await tell("sheepfold", { note: { en: "Ten houses." } });
  expect(noted).toContain(position);
  expect(noted).toContain("Ten houses.");
});

it("tells where an exact point is from, and nothing where the pack says nothing", async () => {
  const from = { en: "Point of the almanac." };
  expect(await tell("landing", { positionNote: from })).toContain(from.en);
  expect(await tell("landing", { positionNote: from })).not.toContain(en.approximatePosition);
  expect(await tell("landing")).not.toContain(en.approximatePosition);
});

it("does not say that a gathering is off from anywhere", async () => {
  const gathering = places.find(({ kind }) => kind === "gathering");
  const told = await tell(gathering?.id ?? "", { approximate: true });
  expect(told).not.toContain(en.approximatePosition);
});
