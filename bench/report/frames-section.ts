import {
  COUNTS,
  FRAME_CELLS,
  keyOf,
  LEAST_FRAMES,
  REFERENCE,
  SUBJECT_LABELS,
} from "../frame-cells.ts";
import { FRAME_SIZE } from "../measure-frames.ts";
import { figures, rates, tellFailures, type Results } from "../results.ts";
import { ratioOf, spreadOf } from "../stats.ts";
import { spread, table, times, whole } from "./text.ts";

/** The section on frames per second and on what they cost the main thread. */
export function writeFramesSection(results: Results): string {
  const { frames } = results;
  const trips = rates(results, REFERENCE);
  const rows = FRAME_CELLS.map((cell) => {
    const key = keyOf(cell);
    const failures = tellFailures(frames.get(key));
    return [
      SUBJECT_LABELS[cell.subject],
      cell.count === null ? tellCount(cell.subject) : whole(cell.count),
      spread(spreadOf(rates(results, cell))) + (failures && ` ${failures}`),
      spread(ratioOf(rates(results, cell), trips), times),
      spread(spreadOf(figures(frames, key, ({ cpuMs }) => cpuMs))),
      spread(spreadOf(figures(frames, key, ({ wallMs }) => wallMs))),
      spread(spreadOf(figures(frames, key, ({ drawMs }) => drawMs))),
      spread(spreadOf(figures(frames, key, ({ longestTaskMs }) => longestTaskMs)), whole),
    ];
  });
  const growth = (["canvas", "layer"] as const).map((subject) => [
    SUBJECT_LABELS[subject],
    ...COUNTS.map((count) => {
      const cpu = (one: number) =>
        figures(frames, keyOf({ subject, count: one }), ({ cpuMs }) => cpuMs);
      return spread(ratioOf(cpu(count), cpu(1_000)), times);
    }),
  ]);
  return `## Frames

Maps of ${FRAME_SIZE.width} by ${FRAME_SIZE.height} pixels, nothing throttled, the period stepped through frame by frame. Frames per second: frames drawn over the
time from a moment when the graphics processor had nothing to do until the next such moment, ${LEAST_FRAMES} frames at least (the peers', which may take long, two). Main thread:
the middle frame in the browser's own trace (\`ProxyMain::BeginMainFrame\`: callbacks, style, layout, paint, hand-over), once as processor
time of the thread and once by the clock; the clock also counts what other programs took away. Drawing alone: our dots, once, from an
idle graphics processor to an idle one, which may include the wait for a screen refresh (17 ms). The dots are the application's own plan, sampled or repeated to the number asked for; a trip is
a dot's way in 32 points; flows are the plan's totals, repeated between places nearby. TripsLayer draws only who is on the way, ours
draw everybody all the time. The peers' maps rest underneath on a canvas of their own, because deck.gl's interleaved overlay fails with
this MapLibre; ours as a layer draws the whole map anew in every frame, so that the site lays them over it, on a canvas of their own.

${table(["what", "how many", "frames per second", "against TripsLayer at 10,000", "main thread, processor ms", "main thread, clock ms", "drawing alone, ms", "longest task, ms"], rows)}

Main-thread processor time per frame against 1,000 dots. A renderer in software that draws a million dots keeps all cores busy for
the time of a frame, and the main thread finds its caches cold, whoever draws them. So the layer is measured with others beside it as
well, drawn on another canvas in a task that the frame is not charged with: a thousand with a million, and a million with a thousand.

${table(["what", ...COUNTS.map(whole)], growth)}`;
}

function tellCount(subject: string): string {
  if (subject === "flows") return "as many as there are";
  return subject === "bare" ? "no dots" : "as many as by default";
}
