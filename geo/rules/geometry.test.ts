import { expect, it } from "vitest";
import { expectSeen, seeSlip } from "./broken.fixture.ts";

const ring =
  "[[-20.24, -30.045], [-20.11, -30.015], [-19.985, -30.0], [-19.975, -29.97], [-20.11, -29.985], [-20.24, -30.015], [-20.24, -30.045]]";
const hole = "[[-20.11, -30.01], [-20.11, -29.99], [-20.1, -30.0], [-20.11, -30.01]]";
const backwards = JSON.stringify((JSON.parse(ring) as number[][]).toReversed());
const holeBackwards = JSON.stringify((JSON.parse(hole) as number[][]).toReversed());

it.each([
  ["closed-ring", "[-20.24, -30.015], [-20.24, -30.045]]", "[-20.24, -30.015], [-20.24, -30.04]]"],
  ["right-hand-rule", ring, backwards],
  ["right-hand-rule", ring, `${ring}, ${holeBackwards}`],
  ["no-repeated-vertex", "[-19.985, -30.0]", "[-19.985, -30.0], [-19.985, -30.0]"],
  ["inside-work-area", "[-19.985, -30.0]", "[-19.985, -30.8]"],
  ["at-most-5-decimals", "[-19.985, -30.0]", "[-19.985, -30.000000]"],
])("%s", (rule, from, to) => {
  const slip = { file: "areas.geojson", from, to };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("takes a hole that runs clockwise", () => {
  const slip = { file: "areas.geojson", from: ring, to: `${ring}, ${hole}` };
  expect(seeSlip(slip)).toEqual([]);
});

it("looks at routes and places too", () => {
  const route = {
    file: "routes.geojson",
    from: "[-20.1, -29.7]",
    to: "[-20.1, -29.7], [-20.1, -29.7]",
  };
  expect(seeSlip(route)).toEqual(expectSeen(route, "no-repeated-vertex"));
  const place = { file: "places.geojson", from: "[-19.62, -30.08]", to: "[-18.62, -30.08]" };
  expect(seeSlip(place)).toEqual(expectSeen(place, "inside-work-area"));
});
