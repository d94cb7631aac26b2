import type { Frame } from "../../scene/frame.ts";
import { keepForFrame } from "./keep-for-frame.ts";

/** The group that brings paths from the pixels of one frame, which has the north on top, to those of another; the same where it is the same. */
export function moveGround(paths: string, from: Frame, to: Frame): string {
  if (from === to || paths === "") return paths;
  const matrix = keepForFrame(to, from, () => matrixOf(from, to));
  return `<g transform="matrix(${matrix})">${paths}</g>`;
}

function matrixOf(from: Frame, to: Frame): string {
  const [a, b, c, d, e, f] = to.affine;
  const [, , , , left, top] = from.affine;
  const { scale } = from;
  const matrix = [
    a / scale,
    b / scale,
    c / scale,
    d / scale,
    e - (a * left + c * top) / scale,
    f - (b * left + d * top) / scale,
  ];
  return matrix.map((value) => Number(value.toFixed(5))).join(" ");
}
