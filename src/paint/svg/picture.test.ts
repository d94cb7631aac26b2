import { describe, expect, it } from "vitest";
import { loadBase } from "../../../geo/load.ts";
import type { Instant } from "../../domain/units.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { fitCamera } from "../../scene/camera.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { frameOfCamera, pictureFrame, type Frame } from "../../scene/frame.ts";
import { listInstants } from "../../scene/instants.fixture.ts";
import { drawSteadyPaths, type CoarseBase } from "./draw-steady-paths.ts";
import { drawStrata } from "./draw-strata.ts";
import { createPictures } from "./picture.ts";

const base = JSON.parse(loadBase("geo/base")["coarse.geojson"] ?? "") as CoarseBase;

describe.each(listPacks())("the pictures of %s, one after the other", (name) => {
  const situation = readPack(name);
  const drawnIn = pictureFrame(situation);
  const paths = drawSteadyPaths(base, situation.areas, situation.hostCountry, drawnIn);
  const pictures = createPictures(situation, paths, "en");
  const fit = fitCamera(situation.view, situation.maxBounds, drawnIn);
  const frameAt = (bearing: number, nearer = 0): Frame =>
    frameOfCamera({ ...fit, bearing, zoom: fit.zoom + nearer }, drawnIn);
  const instants = listInstants(situation);
  const strataAt = (at: Instant, frame: Frame): readonly string[] =>
    pictures.drawParts(at, frame, null, []).strata;

  it.each([
    ["forwards", instants],
    ["backwards", instants.toReversed()],
    ["by leaps", instants.flatMap((at) => [at, situation.cover])],
  ])("are each what is drawn there at once: %s", (_, order) => {
    // The nearest shows a small part of the whole, and not every route.
    for (const frame of [frameAt(0), frameAt(30), frameAt(0, 4)]) {
      const drawn = order.map((at) => strataAt(at, frame).join(""));
      // A situation read anew and a frame of its own share nothing that could be kept.
      const [fresh, own] = [createSceneContext(readPack(name)), { ...frame }];
      expect(drawn).toEqual(
        order.map((at) => drawStrata(deriveScene(fresh, at), { paths, frame: drawnIn }, own)),
      );
    }
  });

  it("have in common whatever holds neither a province nor a band", () => {
    const frame = frameAt(0);
    const all = instants.map((at) => strataAt(at, frame));
    const changing = (all[0] ?? []).flatMap((_, index) => {
      const drawn = new Set(all.map((strata) => strata[index] ?? ""));
      return drawn.size > 1 ? [[...drawn].join("")] : [];
    });
    expect(changing.length).toBeGreaterThan(0);
    for (const drawn of changing)
      expect(new Set(drawn.match(/(?<=class=")p-[a-z-]+/g))).toEqual(
        new Set(drawn.includes("p-band") ? ["p-edge", "p-band"] : ["p-province"]),
      );
  });
});
