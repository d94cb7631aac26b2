import { expect, it } from "vitest";
import type { Area, Route } from "../domain/situation.ts";
import { instant } from "../domain/units.ts";
import { AreaFacts } from "./AreaFacts.tsx";
import { en } from "./messages/en.ts";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { testVoice } from "./voice.fixture.ts";

const { areas, routes } = testVoice.situation;
const at = instant(Date.parse("2014-03-05T12:00-03:30"));
const [corridor] = areas.filter(({ kind }) => kind === "corridor");

const tell = async (area: Area | undefined, roads: readonly Route[] = routes): Promise<string> =>
  area === undefined
    ? ""
    : joinWords(await renderIn("en", <AreaFacts area={area} at={at} />, { routes: roads }));

it("tells the rate of a corridor, and of no other area", async () => {
  expect(await tell(corridor)).toContain(en.rateNow);
  for (const area of areas.filter(({ kind }) => kind !== "corridor"))
    expect(await tell(area)).not.toContain(en.rateNow);
});

it("tells none where a road of this kind carries nobody counted, as the area may be that road's", async () => {
  const other = routes.map((route): Route =>
    route.id === "north-ferry" ? { ...route, kind: "corridor" } : route,
  );
  expect(await tell(corridor, other)).not.toContain(en.rateNow);
});
