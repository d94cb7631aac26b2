import { expect, it } from "vitest";
import type { Route } from "../../domain/situation.ts";
import { instant } from "../../domain/units.ts";
import type { Selection } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";
import { joinWords, renderIn } from "../render.fixture.tsx";
import { testVoice } from "../voice.fixture.ts";
import { glanceAt } from "./glance.tsx";

const { routes } = testVoice.situation;
const at = instant(Date.parse("2014-03-05T12:00-03:30"));

/** The made-up pack's roads, the ferry being a corridor too, which no origin takes. */
const twoCorridors = routes.map((route): Route => {
  const note = { en: "Rowed at night." };
  return route.id === "north-ferry" ? { ...route, kind: "corridor", note } : route;
});

function Known({ selection }: { readonly selection: Selection }) {
  return <>{glanceAt(useApp(), selection, at)?.known}</>;
}

const tell = async (
  kind: Selection["kind"],
  id: string,
  roads: readonly Route[] = routes,
): Promise<string> =>
  joinWords(await renderIn("en", <Known selection={{ kind, id }} />, { routes: roads }));

it("tells the rate on a corridor that an origin's way takes, and of another what is noted of it", async () => {
  for (const roads of [routes, twoCorridors])
    expect(await tell("route", "causeway", roads)).toMatch(/^\d+ people an hour \(/);
  expect(await tell("route", "north-ferry", twoCorridors)).toBe("Rowed at night.");
});

it("tells the rate of an area only where every corridor of the map carries it", async () => {
  expect(await tell("area", "tidal-causeway")).toMatch(/^\d+ people an hour \(/);
  expect(await tell("area", "tidal-causeway", twoCorridors)).toBe("Drawn wider than it is.");
});
