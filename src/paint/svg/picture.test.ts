import { describe, expect, it } from "vitest";
import { loadBase } from "../../../geo/load.ts";
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
  const context = createSceneContext(situation);
  const drawnIn = pictureFrame(situation);
  const paths = drawSteadyPaths(base, situation.areas, situation.hostCountry, drawnIn);
  const pictures = createPictures(situation, paths, "en");
  const fit = fitCamera(situation.view, situation.maxBounds, drawnIn);
  const frameAt = (bearing: number): Frame => frameOfCamera({ ...fit, bearing }, drawnIn);
  const strataIn = (frame: Frame): readonly (readonly string[])[] =>
    listInstants(situation).map((at) => pictures.drawParts(at, frame, null, []).strata);

  it("are each what is drawn there at once", () => {
    for (const frame of [frameAt(0), frameAt(30)])
      expect(strataIn(frame).map((strata) => strata.join(""))).toEqual(
        listInstants(situation).map((at) =>
          drawStrata(deriveScene(context, at), { paths, frame: drawnIn }, frame),
        ),
      );
  });

  it("have in common whatever holds neither a province nor a band", () => {
    const all = strataIn(frameAt(0));
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
