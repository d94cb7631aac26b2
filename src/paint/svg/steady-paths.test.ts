import { describe, expect, it } from "vitest";
import { loadBase } from "../../../geo/load.ts";
import { toMercator } from "../../domain/mercator.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { frameOfCamera, pictureFrame } from "../../scene/frame.ts";
import { lngLat } from "../../domain/units.ts";
import { drawSteadyPaths, type CoarseBase } from "./draw-steady-paths.ts";
import { moveGround } from "./move-ground.ts";
import { readRings, readSteadyPaths } from "./steady-paths.ts";
import { drawWholePicture } from "./whole-picture.ts";

const base = JSON.parse(loadBase("geo/base")["coarse.geojson"] ?? "") as CoarseBase;

describe.each(listPacks())("the ground of %s", (name) => {
  const situation = readPack(name);
  const frame = pictureFrame(situation);
  const drawn = drawSteadyPaths(base, situation.areas, situation.hostCountry, frame);
  const picture = drawWholePicture(situation, drawn, {
    at: situation.cover,
    dotSize: 10,
    language: "en",
    description: "",
    sayKilometres: String,
  });

  it("is found again in the picture, as written and as a browser gives it back", () => {
    expect(drawn.size).toBeGreaterThan(0);
    expect(readSteadyPaths(picture)).toEqual(drawn);
    const given = picture.replaceAll("/>", "></path>").replaceAll("&quot;", '"');
    expect(readSteadyPaths(given)).toEqual(drawn);
  });

  it("has the outline of every area in degrees, within a pixel", () => {
    const pixel = 1 / frame.scale;
    for (const { id, geometry } of situation.areas) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const vertices = polygons.flat(2).map(([lng = 0, lat = 0]) => toMercator(lngLat(lng, lat)));
      const rings = readRings(drawn.get(`area:${id}`) ?? "", frame);
      expect(rings.length).toBeGreaterThan(0);
      for (const ring of rings) {
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [x, y] of ring.map(toMercator)) {
          const nearest = Math.min(...vertices.map(([vx, vy]) => Math.hypot(vx - x, vy - y)));
          expect(nearest).toBeLessThan(pixel);
        }
      }
    }
  });

  it("reads nothing out of no picture", () => {
    expect(readSteadyPaths("").size).toBe(0);
    expect(readRings("", frame)).toEqual([]);
  });
});

describe("ground in another frame", () => {
  const situation = readPack(listPacks()[0] ?? "");
  const from = pictureFrame(situation);

  it("stays as it is in its own", () => {
    expect(moveGround('<path d="M0 0"/>', from, from)).toBe('<path d="M0 0"/>');
  });

  it.each([0, 35, -90])(
    "lies where that frame has the same places, turned by %i degrees",
    (bearing) => {
      const [west, south] = situation.view;
      const camera = { centre: lngLat(west, south), zoom: 8.3, bearing };
      const to = frameOfCamera(camera, { width: 600, height: 400 });
      const moved = moveGround('<path d="M0 0"/>', from, to);
      const numbers = /matrix\(([^)]*)\)/.exec(moved)?.[1]?.split(" ").map(Number) ?? [];
      const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = numbers;
      for (const place of situation.places) {
        const point = toMercator(place.position);
        const [x, y] = from.project(point);
        const [toX, toY] = to.project(point);
        expect(Math.hypot(a * x + c * y + e - toX, b * x + d * y + f - toY)).toBeLessThan(0.05);
      }
    },
  );
});
