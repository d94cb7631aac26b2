import type { MapMoves } from "./use-map-moves.ts";

/** How far an arrow key moves the map, in thirds of its size. */
const STEP = 1 / 2;

/** What a key does to the map, the drawn one and the other alike; null for keys that mean nothing to it. */
export function moveOfKey(key: string, moves: MapMoves): (() => void) | null {
  switch (key) {
    case "ArrowLeft":
      return () => moves.panBy(-STEP, 0);
    case "ArrowRight":
      return () => moves.panBy(STEP, 0);
    case "ArrowUp":
      return () => moves.panBy(0, -STEP);
    case "ArrowDown":
      return () => moves.panBy(0, STEP);
    case "+":
    case "=":
      return () => moves.zoomBy(1);
    case "-":
      return () => moves.zoomBy(-1);
    case "0":
      return moves.reset;
    default:
      return null;
  }
}
