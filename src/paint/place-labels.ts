import { zoomOf, type Frame, type Padding } from "../scene/frame.ts";
import type { MercatorPoint } from "../domain/mercator.ts";
import type { LabelRole, Scene, SceneLabel } from "../scene/scene.ts";
import {
  CROWD_RING,
  DETAIL_SCALE,
  GLYPH_SIZE,
  LABEL_TYPES,
  LINE_HEIGHT,
  markRadius,
  sizeAt,
} from "../scene/sign-sizes.ts";
import { wrapText, type MeasureText, type TextLine } from "./measure-text.ts";
import { sayLabel, type Speech } from "./say-label.ts";

/** Which side of a label its point is on. */
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
  /** Where its anchor stands, in CSS pixels. */
  readonly point: readonly [x: number, y: number];
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
/** The white above and beneath letters, in CSS pixels: it may lie on others' signs and dots. */
const WHITE = 2;
/** A crowd's number keeps this far from other crowds, in CSS pixels: it would be read as theirs. */
const APART = 6;
/** The half of a crossing's sign that its diamond fills. */
const DIAMOND = 10 / 24;
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
  // Near an edge of the map it ends or begins at its point.
  country: ["center", "right", "left"],
  // Where a town's name takes the middle, above it or beneath; in a small map, where signs do, beside it.
  region: ["center", "bottom", "top", "left", "bottom-left", "top-left"],
  // Beneath its dots; where there is no room for both lines there, beside or above them.
  crowd: ["top", "top-right", "top-left", "right", "left", "bottom"],
};

/**
 * Where there is no room for all they say, these say the first of it: the others' two lines belong together. A number that does not
 * say whose it is would be read as that of the town beside it.
 */
const SHORTENED: ReadonlySet<LabelRole> = new Set(["crossing", "region"]);

/** What these say matters more than the mark of a town beneath it. */
const ABOVE_TOWNS: ReadonlySet<LabelRole> = new Set(["crowd", "region", "country"]);

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

/** What a name must not cover, but for the one that belongs to it: a number beside others' dots would be taken for theirs. */
interface Disc {
  readonly owner: string;
  readonly kind: "crowd" | "crossing" | "town";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Finds a place for every label that has one at the frame's zoom, the more important first; what would cover another label, others'
 * signs or dots, or what is taken, or would leave the frame, is left out. Every painter sets its names by this, so that they stand alike.
 */
export function placeLabels(
  { labels, crowds, points }: Pick<Scene, "labels" | "crowds" | "points">,
  { frame, speech, measure, room, taken }: Placing,
): readonly PlacedLabel[] {
  const zoom = zoomOf(frame);
  const isShown = ({ fromZoom }: { fromZoom: number }): boolean => fromZoom <= Math.floor(zoom);
  const disc = (
    owner: string,
    position: MercatorPoint,
    radius: number,
    kind: Disc["kind"],
  ): Disc => {
    const [x, y] = frame.project(position);
    return { owner, x, y, radius, kind };
  };
  const discs = [
    ...crowds.map(({ id, position, radius, selects }) =>
      disc(id, position, radius * frame.scale + (selects ? CROWD_RING.gap : 0), "crowd"),
    ),
    ...points
      .filter(isShown)
      .map(({ id, role, position, rank }) =>
        role === "crossing"
          ? disc(id, position, sizeAt(GLYPH_SIZE, zoom) * DIAMOND, "crossing")
          : disc(id, position, sizeAt(markRadius(rank), zoom), "town"),
      ),
  ];
  const covered: Box[] = [...taken];
  const isFree = (label: SceneLabel, box: Box): boolean =>
    isInside(box, frame, room) &&
    !covered.some((other) => overlaps(box, other)) &&
    !discs.some((one) => one.owner !== label.id && covers(box, one, apartFrom(label, one)));
  return labels
    .filter(isShown)
    .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))
    .flatMap((label): PlacedLabel[] => {
      const middle = frame.project(label.position);
      // Around its dots, whatever way the map is turned: upon thousands of them it could not be read.
      const own =
        label.role === "crowd" ? discs.find(({ owner }) => owner === label.id) : undefined;
      const type = LABEL_TYPES[label.role];
      const size = sizeAt(type.size, zoom);
      const wrap = (words: string, scale: number): readonly TextLine[] =>
        wrapText(type.upperCase ? speech.upper(words) : words, type, scale, measure);
      const text = wrap(sayLabel(label.text, speech), 1);
      const whole = wrap(label.detail === null ? "" : speech.read(label.detail), DETAIL_SCALE);
      for (const detail of SHORTENED.has(label.role) ? [whole, []] : [whole]) {
        const parts = [
          { lines: text, scale: 1 },
          { lines: detail, scale: DETAIL_SCALE },
        ].map(({ lines, scale }) => ({
          width: Math.max(0, ...lines.map(({ ems }) => ems)) * size,
          height: lines.length * scale * LINE_HEIGHT * size,
        }));
        for (const anchor of FIXED[label.role] ?? SIDES) {
          const [x, y] = own === undefined ? middle : edgeOf(middle, own.radius, anchor);
          const [across, down] = offsetOf(anchor, type.offset);
          const point = [x + across * size, y + down * size] as const;
          const boxes = stack(parts, anchor, point);
          if (!boxes.every((box) => isFree(label, box))) continue;
          covered.push(...boxes);
          const lines = (of: typeof text): string[] => of.map((line) => line.text);
          return [{ label, anchor, point, text: lines(text), detail: lines(detail) }];
        }
      }
      return [];
    });
}

/** Where parts of a text stand, one beneath the other, when it is set to a point by an anchor; without those of no height. */
function stack(
  parts: readonly { readonly width: number; readonly height: number }[],
  anchor: Anchor,
  [x, y]: readonly [x: number, y: number],
): readonly Box[] {
  const across = shareBefore(anchor, "left", "right");
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  let top = y - height * shareBefore(anchor, "top", "bottom");
  return parts.flatMap((part) => {
    const left = x - part.width * across;
    const box = { left, top, right: left + part.width, bottom: top + part.height };
    top = box.bottom;
    return part.height === 0 ? [] : [box];
  });
}

/** Where a label that is set by this anchor touches a crowd: beneath it and above it in the middle, beside it at its height. */
function edgeOf(
  [x, y]: readonly [x: number, y: number],
  radius: number,
  anchor: Anchor,
): readonly [x: number, y: number] {
  if (anchor === "left" || anchor === "right")
    return [anchor === "left" ? x + radius : x - radius, y];
  return [x, anchor.startsWith("top") ? y + radius : y - radius];
}

/** From a label's point to its anchor, for a distance in ems. */
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

/** How far a name has to keep from a disc, in CSS pixels; less than nothing where it may cover it. */
function apartFrom({ role }: SceneLabel, { kind, radius }: Disc): number {
  if (kind === "town" && ABOVE_TOWNS.has(role)) return -radius;
  return kind === "crowd" && role === "gathering" ? APART : 0;
}

function covers({ left, top, right, bottom }: Box, { x, y, radius }: Disc, apart: number): boolean {
  const across = x - Math.min(Math.max(x, left), right);
  const down = y - Math.min(Math.max(y, top + WHITE), bottom - WHITE);
  return across * across + down * down < (radius + apart) ** 2;
}
