import { zoomOf, type Frame, type Padding } from "../scene/frame.ts";
import type { LabelRole, SceneLabel } from "../scene/scene.ts";
import { DETAIL_SCALE, LABEL_TYPES, LINE_HEIGHT, sizeAt } from "../scene/sign-sizes.ts";
import { wrapText, type MeasureText } from "./measure-text.ts";
import { sayLabel, type Speech } from "./say-label.ts";

/** Which side of a label its point is on; MapLibre's words. */
export type Anchor =
  | "center"
  | "left"
  | "right"
  | "top"
  | "bottom"
  | "top-left"
  | "top-right"
  | "bottom-left"
  | "bottom-right";

/** A label with its place found. */
export interface PlacedLabel {
  readonly label: SceneLabel;
  readonly anchor: Anchor;
  /** From the label's point to its anchor, in ems of the first line. */
  readonly offset: readonly [x: number, y: number];
  /** The name, then its detail, each broken where it is long. */
  readonly text: readonly string[];
  readonly detail: readonly string[];
}

/** A rectangle in CSS pixels from the frame's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Kept free around a name, in CSS pixels. */
const MARGIN = 3;
/** In the order in which they are tried. */
const SIDES: readonly Anchor[] = [
  "left",
  "right",
  "top",
  "bottom",
  "top-left",
  "top-right",
  "bottom-left",
  "bottom-right",
];
const FIXED: Readonly<Partial<Record<LabelRole, readonly Anchor[]>>> = {
  country: ["center"],
  region: ["center"],
  crowd: ["top"],
};

/** Where there is no room for all they say, these say the first of it: the others' two lines belong together. */
const SHORTENED: ReadonlySet<LabelRole> = new Set(["crowd", "crossing", "region"]);

/** Names that stay within the frame. */
export const NO_ROOM: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export interface Placing {
  readonly frame: Frame;
  readonly speech: Speech;
  readonly measure: MeasureText;
  /** How far names may reach beyond the frame, in CSS pixels. */
  readonly room: Padding;
  /** What already covers a part of the frame. */
  readonly taken: readonly Box[];
}

/**
 * Finds a place for every label that has one at the frame's zoom, the more important first; what would cover another label, or
 * what is taken, or would leave the frame, is left out. Every painter sets its names by this, so that they stand alike.
 */
export function placeLabels(
  labels: readonly SceneLabel[],
  { frame, speech, measure, room, taken }: Placing,
): readonly PlacedLabel[] {
  const zoom = zoomOf(frame);
  const crowds = labels.filter(({ crowdRadius }) => crowdRadius > 0);
  const covered: Box[] = [...taken, ...crowds.map((label) => crowdBox(label, frame))];
  return labels
    .filter(({ fromZoom }) => fromZoom <= Math.floor(zoom))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))
    .flatMap((label): PlacedLabel[] => {
      const [x, y] = frame.project(label.position);
      const type = LABEL_TYPES[label.role];
      const size = sizeAt(type.size, zoom);
      const text = wrapText(sayLabel(label.text, speech), type, 1, measure);
      const said = label.detail === null ? "" : speech.read(label.detail);
      const whole = wrapText(said, type, DETAIL_SCALE, measure);
      for (const detail of SHORTENED.has(label.role) ? [whole, []] : [whole]) {
        const width = Math.max(0, ...[...text, ...detail].map((line) => line.ems)) * size;
        const height = (text.length + detail.length * DETAIL_SCALE) * LINE_HEIGHT * size;
        for (const anchor of FIXED[label.role] ?? SIDES) {
          const offset = offsetOf(anchor, type.offset);
          const left = x + offset[0] * size - width * shareBefore(anchor, "left", "right");
          const top = y + offset[1] * size - height * shareBefore(anchor, "top", "bottom");
          const box = { left, top, right: left + width, bottom: top + height };
          if (!isInside(box, frame, room) || covered.some((other) => overlaps(box, other)))
            continue;
          covered.push(box);
          const lines = (of: typeof text): string[] => of.map((line) => line.text);
          return [{ label, anchor, offset, text: lines(text), detail: lines(detail) }];
        }
      }
      return [];
    });
}

/** The square within a crowd: a number there would be taken for the crowd's. */
function crowdBox({ position: [x, y], crowdRadius }: SceneLabel, frame: Frame): Box {
  const [left, top] = frame.project([x, y - crowdRadius]);
  const half = (crowdRadius * frame.scale) / Math.SQRT2;
  return { left: left - half, top: top - half, right: left + half, bottom: top + half };
}

/** The largest number on the map first, then by priority. */
function rankOf({ role, priority }: SceneLabel): number {
  return role === "crowd" ? -1 : priority;
}

function offsetOf(anchor: Anchor, distance: number): readonly [x: number, y: number] {
  const across = anchor.includes("left") ? 1 : anchor.includes("right") ? -1 : 0;
  const down = anchor.includes("top") ? 1 : anchor.includes("bottom") ? -1 : 0;
  // On a slant the label comes as near as at the side.
  const reach = across !== 0 && down !== 0 ? distance / Math.SQRT2 : distance;
  return [across * reach, down * reach];
}

/** The share of a label's width or height that lies before its anchor. */
function shareBefore(anchor: Anchor, none: string, all: string): number {
  if (anchor.includes(none)) return 0;
  return anchor.includes(all) ? 1 : 0.5;
}

function isInside(box: Box, { width, height }: Frame, room: Padding): boolean {
  return (
    box.left >= MARGIN - room.left &&
    box.top >= MARGIN - room.top &&
    box.right <= width + room.right - MARGIN &&
    box.bottom <= height + room.bottom - MARGIN
  );
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.right + MARGIN &&
    b.left < a.right + MARGIN &&
    a.top < b.bottom + MARGIN &&
    b.top < a.bottom + MARGIN
  );
}
