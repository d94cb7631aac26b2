/** Who draws: our dots by themselves, as a layer, and as a layer with others beside them, the bare map that both lie on, the peers, and the application as it is. */
export const SUBJECTS = [
  "canvas",
  "layer",
  "beside",
  "bare",
  "trips",
  "flows",
  "embed",
  "explore",
] as const;
export type FrameSubject = (typeof SUBJECTS)[number];

/** One thing to be drawn; `count` is null where there is nothing to choose. */
export interface FrameCell {
  readonly subject: FrameSubject;
  readonly count: number | null;
}

/** Of our own dots, however long a frame of them takes. */
export const LEAST_FRAMES = 24;

export const COUNTS = [1_000, 10_000, 100_000, 1_000_000] as const;

export const SUBJECT_LABELS: Readonly<Record<FrameSubject, string>> = {
  canvas: "our dots on their own canvas",
  layer: "our dots as a layer of the bare map",
  beside: "the same, and a million or a thousand others on another canvas",
  bare: "bare MapLibre, drawn anew in every frame",
  trips: "deck.gl TripsLayer over a bare map that rests",
  flows: "flowmap.gl over a bare map that rests",
  embed: "our embed, playing",
  explore: "our explore page, playing",
};

const PATHS: Readonly<Record<FrameSubject, string>> = {
  canvas: "/peers/dots-canvas.html",
  layer: "/peers/dots-layer.html",
  beside: "/peers/dots-layer.html",
  bare: "/peers/bare.html",
  trips: "/peers/trips.html",
  flows: "/peers/flows.html",
  embed: "/?embed=1&speed=1",
  explore: "/?speed=1",
};

export const FRAME_CELLS: readonly FrameCell[] = [
  { subject: "bare", count: null },
  ...COUNTS.flatMap((count): FrameCell[] => [
    { subject: "canvas", count },
    { subject: "layer", count },
  ]),
  { subject: "beside", count: 1_000 },
  { subject: "beside", count: 1_000_000 },
  { subject: "flows", count: null },
  ...COUNTS.flatMap((count): FrameCell[] => [
    { subject: "flows", count },
    { subject: "trips", count },
  ]),
  { subject: "embed", count: null },
  { subject: "explore", count: null },
];

/** The cell's name in tables of results. */
export function keyOf({ subject, count }: FrameCell): string {
  return count === null ? subject : `${subject} ${count}`;
}

export function pathOf({ subject, count }: FrameCell): string {
  if (count === null) return PATHS[subject];
  // Both draw as much in all, and have as many canvases.
  const beside = count === 1_000 ? 1_000_000 : 1_000;
  return `${PATHS[subject]}?n=${count}${subject === "beside" ? `&beside=${beside}` : ""}`;
}

/** What the bars compare with: tried however long its frames may take. */
export const REFERENCE: FrameCell = { subject: "trips", count: 10_000 };

/** What a frame may be expected to take at most for a cell to be tried; milliseconds. */
export const LONGEST_FRAME_MS = 12_000;

/**
 * What a frame of this cell will take at least, from the same subject at a tenth of the number; null when that is unknown.
 * Nobody can wait for what would take minutes a frame, and the report says what was not tried.
 */
export function expectedFrameMs(
  cell: FrameCell,
  frameMs: ReadonlyMap<string, number | null>,
): number | null {
  const { subject, count } = cell;
  if (count === null || keyOf(cell) === keyOf(REFERENCE)) return null;
  const before = frameMs.get(keyOf({ subject, count: count / 10 }));
  if (before === undefined) return null;
  return before === null ? Infinity : before * 10;
}
