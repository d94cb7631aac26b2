import type { Frame } from "../../scene/frame.ts";
import type { LabelRole, SceneLabel } from "../../scene/scene.ts";

/** A label with its place found. `x`, `y` is where its first line's anchor stands, in CSS pixels. */
export interface PlacedLabel {
  readonly label: SceneLabel;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** The name, then its detail, each broken where it is long. */
  readonly text: readonly string[];
  readonly detail: readonly string[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Size of the first line in CSS pixels, and the greatest width of the second in letters. */
const SIZES: Readonly<Record<LabelRole, number>> = {
  country: 11,
  region: 11,
  crossing: 13,
  gathering: 12,
  crowd: 14,
  city: 14,
  town: 12.5,
  village: 11,
};
/** Longest lines of names and of details, in letters. */
const NAME_LETTERS = 20;
const DETAIL_LETTERS = 26;
const LINE = 1.18;
/** Widths of interface fonts differ: this errs on the wide side. */
const LETTER = 0.6;

type Side = readonly [anchor: PlacedLabel["anchor"], dx: number, dy: number];
const SIDES: readonly Side[] = [
  ["start", 9, 4],
  ["end", -9, 4],
  ["middle", 0, -10],
  ["middle", 0, 20],
  ["start", 8, -7],
  ["start", 8, 16],
  ["end", -8, -7],
  ["end", -8, 16],
];
const CENTRED: readonly Side[] = [["middle", 0, 0]];
const BELOW: readonly Side[] = [["middle", 0, 16]];

/** Font size of a label's first line, in CSS pixels. */
export function sizeOf({ role }: SceneLabel): number {
  return SIZES[role];
}

/** Finds a place for every label that has one, the more important first; what would cover another or leave the frame is left out. */
export function placeLabels(
  labels: readonly SceneLabel[],
  frame: Frame,
  zoom: number,
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  return [...labels]
    .filter(({ fromZoom }) => fromZoom <= zoom)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flatMap((label): PlacedLabel[] => {
      const [x, y] = frame.project(label.position);
      const text = wrap(label.text, NAME_LETTERS);
      const detail = wrap(label.detail ?? "", DETAIL_LETTERS);
      for (const [anchor, dx, dy] of sidesOf(label.role)) {
        const placed = { label, x: x + dx, y: y + dy, anchor, text, detail };
        const box = boxOf(placed);
        const inside =
          box.left >= 2 &&
          box.top >= 2 &&
          box.right <= frame.width - 2 &&
          box.bottom <= frame.height - 2;
        if (!inside || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        return [placed];
      }
      return [];
    });
}

/** The largest number on the map first, then by priority. */
function rankOf({ role, priority }: SceneLabel): number {
  return role === "crowd" ? -1 : priority;
}

function sidesOf(role: LabelRole): readonly Side[] {
  if (role === "country" || role === "region") return CENTRED;
  return role === "crowd" ? BELOW : SIDES;
}

function boxOf({ label, x, y, anchor, text, detail }: PlacedLabel): Box {
  const size = sizeOf(label);
  const letter = size * LETTER * (label.role === "country" ? 1.5 : 1);
  const longest = (lines: readonly string[]): number =>
    Math.max(0, ...lines.map((line) => line.length));
  const width = Math.max(longest(text) * letter, longest(detail) * letter * 0.86);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - size;
  const bottom = top + (text.length + detail.length) * size * LINE + 2;
  return { left: left - 2, top, right: left + width + 2, bottom };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A text in lines of a bearable length, broken at blanks; none for an empty text. */
function wrap(text: string, letters: number): string[] {
  const words = text.split(" ").filter((word) => word !== "");
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
