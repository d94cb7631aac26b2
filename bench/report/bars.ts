import { keyOf, REFERENCE, type FrameCell } from "../frame-cells.ts";
import { figures, rates, tellFailures, type Results } from "../results.ts";
import { ratioOf, spreadOf, type Spread } from "../stats.ts";
import { kilobytes, significant, spread, times, whole } from "./text.ts";

/** One thing that has to be reached. */
export interface Bar {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  /** Null when there is nothing to judge by. */
  readonly met: boolean | null;
}

/** What is allowed for noise when frame times are subtracted from each other: a share of the bare map's frame. */
const NOISE = 0.1;

const most = (value: Spread | null, limit: number): boolean | null =>
  value === null ? null : value.median <= limit;
const least = (value: Spread | null, limit: number): boolean | null =>
  value === null ? null : value.median >= limit;

/** All bars with what was measured, judged by the median over the runs. */
export function listBars(results: Results): readonly Bar[] {
  return [...listByteBars(results), ...listTimeBars(results)];
}

function listByteBars({ pageBytes, load, firstRequests }: Results): readonly Bar[] {
  const embed = spreadOf(figures(load, "embed", ({ bodyBytes }) => bodyBytes));
  const maplibre = spreadOf(figures(load, "embed", ({ maplibreRequests }) => maplibreRequests));
  const explore = spreadOf(figures(load, "explore", ({ bodyBytes }) => bodyBytes));
  const kb = (limit: number): string => `at most ${limit} kB`;
  const noMapLibre = maplibre === null ? null : maplibre.most === 0;
  return [
    {
      what: "`index.html` with the first map and figure",
      wanted: kb(45),
      measured: kilobytes(pageBytes),
      met: pageBytes <= 45_000,
    },
    {
      what: "everything to play in an embed, no MapLibre asked for",
      wanted: kb(150),
      measured: `${spread(embed, kilobytes)}, ${spread(maplibre, whole)} requests for MapLibre`,
      met: embed === null || noMapLibre === null ? null : embed.median <= 150_000 && noMapLibre,
    },
    {
      what: "everything on the explore page",
      wanted: kb(560),
      measured: spread(explore, kilobytes),
      met: most(explore, 560_000),
    },
    {
      what: "requests for the first picture",
      wanted: "1",
      measured:
        firstRequests === null
          ? "–"
          : firstRequests.ok
            ? String(firstRequests.value)
            : firstRequests.why,
      met: firstRequests === null ? null : firstRequests.ok && firstRequests.value === 1,
    },
  ];
}

function listTimeBars(results: Results): readonly Bar[] {
  const { load, frames, scrub, heap } = results;
  const first = (page: "embed" | "bare" | "bare-coarse") =>
    figures(load, page, ({ firstMap }) => firstMap);
  const sooner = ratioOf(first("bare"), first("embed"));
  const soonerCoarse = ratioOf(first("bare-coarse"), first("embed"));
  const cpu = (subject: "canvas" | "layer" | "beside", count: number) =>
    figures(frames, keyOf({ subject, count }), ({ cpuMs }) => cpuMs);
  const million = (subject: "canvas" | "layer") =>
    ratioOf(cpu(subject, 1_000_000), cpu(subject, 1_000));
  const [own, layer] = [million("canvas"), million("layer")];
  // A renderer in software that is busy for a second slows the next frame down, whatever it was busy with.
  const asBusy = ratioOf(cpu("beside", 1_000_000), cpu("beside", 1_000));
  const scrubbing = (["embed", "explore"] as const).map((page) => ({
    page,
    frames: ratioOf(
      figures(scrub, page, ({ dragged }) => dragged.p95),
      figures(scrub, page, ({ bareFrameMs }) => bareFrameMs),
    ),
    single: ratioOf(
      figures(scrub, page, (sample) => sample.single.p95),
      figures(scrub, page, ({ bareFrameMs }) => bareFrameMs),
    ),
    bare: ratioOf(
      figures(scrub, page, ({ bareDragged }) => bareDragged.p95),
      figures(scrub, page, ({ bareFrameMs }) => bareFrameMs),
    ),
    why: tellFailures(scrub.get(page)),
  }));
  const growth = (["embed", "explore"] as const).map((page) => ({
    page,
    ratio: ratioOf(
      figures(heap, page, ({ tenTimes }) => tenTimes.all),
      figures(heap, page, ({ once }) => once.all),
    ),
    held: ratioOf(
      figures(heap, page, ({ tenTimes }) => tenTimes.all - tenTimes.code),
      figures(heap, page, ({ once }) => once.all - once.code),
    ),
    why: tellFailures(heap.get(page)),
  }));
  return [
    {
      what: "first map of the embed against a bare MapLibre page",
      wanted: "at least 5 times sooner",
      measured: `${spread(sooner, times)} sooner; ${spread(soonerCoarse, times)} than one with only the coarse files`,
      met: least(sooner, 5),
    },
    {
      what: "main-thread time per frame, 1,000,000 dots against 1,000, on a canvas of their own as the site draws them",
      wanted: "at most 1.2 times",
      measured: spread(own, times),
      met: most(own, 1.2),
    },
    {
      what: "the same as a layer of the bare map, with a thousand and a million dots on another canvas, so that the renderer is as busy",
      wanted: "at most 1.2 times",
      measured: `${spread(asBusy, times)}; ${spread(layer, times)} without`,
      met: most(asBusy, 1.2),
    },
    ...[10_000, 100_000].flatMap((count) => listRateBars(results, count)),
    ...scrubbing.map(({ page, frames: ratio, single, bare, why }) => ({
      what: `scrubbing in our ${page} page, input to drawn frame, 95th percentile`,
      wanted: "at most 2 frames of the bare map",
      measured:
        ratio === null
          ? why || "–"
          : `${spread(ratio)} frames at 60 inputs a second (the bare map itself ${spread(bare)}), ${spread(single)} one at a time`,
      met: ratio === null && why !== "" ? false : most(ratio, 2),
    })),
    ...growth.map(({ page, ratio, held, why }) => ({
      what: `JS heap of our ${page} page after ten plays against one`,
      wanted: "within 5 %",
      measured:
        ratio === null
          ? why || "–"
          : `${spread(ratio, percentMore)}; without compiled code ${spread(held, percentMore)}`,
      met: ratio === null && why !== "" ? false : most(ratio, 1.05),
    })),
  ];
}

const percentMore = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1)} %`;

function listRateBars(results: Results, count: number): readonly Bar[] {
  const trips = rates(results, REFERENCE);
  const why = tellFailures(results.frames.get(keyOf(REFERENCE)));
  const [own, layer] = (["canvas", "layer"] as const).map((subject) =>
    ratioOf(rates(results, { subject, count }), trips),
  );
  const over = overBare(results, { subject: "layer", count });
  return [
    {
      what: `frames per second at ${whole(count)} dots against TripsLayer at 10,000`,
      wanted: "at least 10 times",
      measured: `own canvas ${spread(own ?? null, times)}, layer ${spread(layer ?? null, times)}${why && `; TripsLayer: ${why}`}`,
      met: both(least(own ?? null, 10), least(layer ?? null, 10)),
    },
    {
      what: `the layer's frame at ${whole(count)} dots beyond the bare map's and the dots' own drawing`,
      wanted: `nothing (${NOISE * 100} % of the bare frame allowed for noise)`,
      measured:
        over === null
          ? "–"
          : spread(over, (share) => `${significant(share * 100)} % of the bare frame`),
      met: most(over, NOISE),
    },
  ];
}

/** What a frame with dots takes beyond the bare map's and the drawing of the dots, as a share of the bare map's frame. */
function overBare({ frames }: Results, cell: FrameCell): Spread | null {
  const bare = figures(frames, "bare", ({ frameMs }) => frameMs);
  const drawing = figures(frames, keyOf(cell), ({ drawMs }) => drawMs);
  const own = figures(frames, keyOf(cell), ({ frameMs }) => frameMs);
  return spreadOf(
    own.map((ms, run) => {
      const [map, dots] = [bare[run] ?? null, drawing[run] ?? null];
      return ms === null || map === null || dots === null ? null : (ms - map - dots) / map;
    }),
  );
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === null || b === null ? null : a && b;
}
