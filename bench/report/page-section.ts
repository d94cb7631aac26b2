import { HASTE, HEAP_PAGES, PLAYS, type HeapSample } from "../measure-heap.ts";
import { SCRUB_PAGES } from "../measure-scrub.ts";
import { figures, tellFailures, type Results } from "../results.ts";
import { ratioOf, spreadOf } from "../stats.ts";
import { spread, table, times } from "./text.ts";

const keysOf = <Key extends string>(pages: Readonly<Record<Key, string>>): readonly Key[] =>
  Object.keys(pages) as Key[];
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** The section on the hand at the timeline. */
export function writeScrubSection({ scrub }: Results): string {
  const rows = keysOf(SCRUB_PAGES).flatMap((page) =>
    (["single", "dragged"] as const).map((way) => {
      const p95 = figures(scrub, page, (sample) => sample[way].p95);
      const bareFrame = figures(scrub, page, (sample) => sample.bareFrameMs);
      const bare = figures(scrub, page, (sample) =>
        way === "single" ? sample.bareSingle.p95 : sample.bareDragged.p95,
      );
      return [
        `our ${page} page, ${way === "single" ? "one input at a time" : "60 inputs a second"}`,
        spread(spreadOf(figures(scrub, page, (sample) => sample[way].median))),
        spread(spreadOf(p95)),
        spread(spreadOf(bare)),
        spread(ratioOf(p95, bare), times),
        spread(spreadOf(bareFrame)),
        spread(ratioOf(p95, bareFrame)),
        tellFailures(scrub.get(page)) || "none",
      ];
    }),
  );
  return `## Scrubbing

The timeline is dragged by the browser's own input: first each move waits until the one before is drawn, then 60 moves a second come
whether or not anything is drawn. From each move's time stamp to the first frame after the graphics processor has finished what the
move changed (a fence behind the page's drawing calls); moves that the browser put together count one by one. The bare map, as large
as ours, is drawn anew under the same moves; its frame is what it takes when drawn over and over. A renderer that cannot keep up with
60 moves a second has several frames waiting for it, for the bare map as for ours. On our
explore page dots, signs and words answer, over a map that rests; the tones of its provinces follow with that map's own next frames,
which are not waited for here. Milliseconds.

${table(["what", "median", "95th percentile", "bare map's 95th percentile", "against it", "bare map's frame", "95th percentile in such frames", "trouble"], rows)}`;
}

const growth = (ratio: number): string => `${((ratio - 1) * 100).toFixed(2)} %`;

/** The section on memory. */
export function writeHeapSection({ heap }: Results): string {
  const rows = keysOf(HEAP_PAGES).map((page) => {
    const all = (when: keyof HeapSample) => figures(heap, page, (sample) => sample[when].all);
    const held = (when: keyof HeapSample) =>
      figures(heap, page, (sample) => sample[when].all - sample[when].code);
    return [
      `our ${page} page`,
      spread(spreadOf(all("once")), megabytes),
      spread(spreadOf(all("tenTimes")), megabytes),
      spread(ratioOf(all("tenTimes"), all("once")), growth),
      spread(ratioOf(held("tenTimes"), held("once")), growth),
      tellFailures(heap.get(page)) || "none",
    ];
  });
  return `## Memory

JS heap of the page after two forced collections, when the whole period has been played once and ${PLAYS} times, at the speed that a reader
finds set. The first play takes its time; in the others the page's clock runs ${HASTE} times as fast, so that they can be waited for.
What the engine compiles is part of the heap, and grows with how often a function has run; the growth without compiled code is of what
the page itself holds. The page is driven by the protocol alone, so that nothing of the driver is in its heap. Workers and
graphics memory are not in it either.

${table(["page", "after one play", `after ${PLAYS}`, "growth", "without compiled code", "trouble"], rows)}`;
}
