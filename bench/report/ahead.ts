import { COUNTS, SUBJECT_LABELS, type FrameCell } from "../frame-cells.ts";
import { keyOf } from "../frame-cells.ts";
import { LOAD_PAGES, type LoadPageId } from "../load-pages.ts";
import type { LoadSample } from "../measure-load.ts";
import { figures, rates, type Results } from "../results.ts";
import { ratioOf } from "../stats.ts";
import { spread, times, whole } from "./text.ts";

/** Where a peer does better than we do, each as a sentence. */
export function listAhead(results: Results): readonly string[] {
  return [...listLoads(results), ...listFrames(results)];
}

const PEERS: readonly LoadPageId[] = ["bare", "bare-coarse", "trips", "flows"];
const LOAD_FIGURES: readonly (readonly [string, (sample: LoadSample) => number | null])[] = [
  ["bytes", ({ bodyBytes }) => bodyBytes],
  ["requests", ({ requests }) => requests],
  ["time until the first map", ({ firstMap }) => firstMap],
  ["time until playable", ({ playable }) => playable],
];

function listLoads({ load }: Results): readonly string[] {
  const label = (id: LoadPageId): string => LOAD_PAGES.find((page) => page.id === id)?.label ?? id;
  return (["embed", "explore"] as const).flatMap((ours) =>
    PEERS.flatMap((peer) =>
      LOAD_FIGURES.flatMap(([name, of]) => {
        const ratio = ratioOf(figures(load, ours, of), figures(load, peer, of));
        if (ratio === null || ratio.median <= 1) return [];
        return [
          `${label(peer)} against ${label(ours)}: our ${name}: ${spread(ratio, times)} theirs.`,
        ];
      }),
    ),
  );
}

function listFrames(results: Results): readonly string[] {
  const name = ({ subject, count }: FrameCell): string =>
    `${SUBJECT_LABELS[subject]}${count === null ? " with the totals as they are" : ` at ${whole(count)}`}`;
  const pairs = (["canvas", "layer"] as const).flatMap((subject) => [
    ...COUNTS.flatMap((count) =>
      (["flows", "trips"] as const).map((peer): readonly [FrameCell, FrameCell] => [
        { subject, count },
        { subject: peer, count },
      ]),
    ),
    [
      { subject, count: 10_000 },
      { subject: "flows", count: null },
    ] as const,
  ]);
  return pairs.flatMap(([ours, theirs]) => {
    const cpu = (cell: FrameCell) => figures(results.frames, keyOf(cell), ({ cpuMs }) => cpuMs);
    const rate = ratioOf(rates(results, theirs), rates(results, ours));
    const thread = ratioOf(cpu(ours), cpu(theirs));
    return [
      ...(rate !== null && rate.median > 1
        ? [`${name(theirs)} draws ${spread(rate, times)} the frames per second of ${name(ours)}.`]
        : []),
      ...(thread !== null && thread.median > 1
        ? [
            `${name(ours)} takes ${spread(thread, times)} the main-thread time per frame of ${name(theirs)}.`,
          ]
        : []),
    ];
  });
}
