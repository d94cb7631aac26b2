import { expect, it } from "vitest";
import { lngLat } from "../../domain/units.ts";
import { Moves } from "./moves.ts";

/** A map that notes how it is asked to move. */
function makeMap() {
  const asked: [how: string, options: object, data?: object][] = [];
  const note =
    (how: string) =>
    (options: object, data?: object): void =>
      void asked.push(data === undefined ? [how, options] : [how, options, data]);
  const map = {
    getZoom: () => 7,
    getContainer: () => ({ clientWidth: 400, clientHeight: 200 }),
    unproject: ([x, y]: [number, number]) => ({ x, y }),
    jumpTo: note("jump"),
    flyTo: note("fly"),
    easeTo: note("ease"),
    dragPan: { enable: note("drag") },
  };
  return { asked, moves: new Moves(map) };
}

const camera = { centre: lngLat(46, 39), zoom: 9, bearing: 0 };
const position = { center: [46, 39], zoom: 9, bearing: 0 };
const byReader = { asked: true };

it("glides in steps and flies to what is chosen", () => {
  const { asked, moves } = makeMap();
  moves.zoomBy(1);
  moves.panBy(-50, 20);
  moves.turnNorthUp();
  moves.flyTo(camera);
  expect(asked).toEqual([
    ["ease", { zoom: 8, duration: 200, essential: true }, byReader],
    ["ease", { center: { x: 150, y: 120 }, duration: 200, essential: true }, byReader],
    ["ease", { bearing: 0, duration: 200, essential: true }, byReader],
    ["fly", { ...position, duration: 1200, essential: true }, byReader],
  ]);
});

it("jumps everywhere while it is to be still, a flick of the finger included", () => {
  const { asked, moves } = makeMap();
  moves.setStill(true);
  moves.setStill(true);
  moves.zoomBy(-1);
  moves.flyTo(camera);
  moves.setStill(false);
  expect(asked).toEqual([
    ["drag", { maxSpeed: 0 }],
    ["ease", { zoom: 6, duration: 0, essential: true }, byReader],
    ["jump", position, byReader],
    ["drag", {}],
  ]);
});
