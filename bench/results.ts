import type { FrameCell } from "./frame-cells.ts";
import { keyOf } from "./frame-cells.ts";
import type { LoadPageId } from "./load-pages.ts";
import type { FrameSample } from "./measure-frames.ts";
import type { HeapPage, HeapSample } from "./measure-heap.ts";
import type { HostingSample } from "./measure-hosting.ts";
import type { LoadSample } from "./measure-load.ts";
import type { ScrubPage, ScrubSample } from "./measure-scrub.ts";
import type { Outcome } from "./rig.ts";

/** What was true of the whole run. */
export interface Facts {
  readonly date: string;
  readonly commit: string;
  readonly browser: string;
  readonly renderer: string;
  readonly cores: number;
  readonly node: string;
  readonly runs: number;
  readonly minutes: number;
  /** Packages of the peers with their versions. */
  readonly peers: readonly string[];
}

type PerRun<Sample> = readonly Outcome<Sample>[];

/** Everything measured: per subject one outcome a run, and none at all for a part that was left out. */
export interface Results {
  readonly facts: Facts;
  /** Of index.html, compressed. */
  readonly pageBytes: number;
  readonly firstRequests: Outcome<number> | null;
  readonly load: ReadonlyMap<LoadPageId, PerRun<LoadSample>>;
  readonly frames: ReadonlyMap<string, PerRun<FrameSample>>;
  readonly heap: ReadonlyMap<HeapPage, PerRun<HeapSample>>;
  readonly scrub: ReadonlyMap<ScrubPage, PerRun<ScrubSample>>;
  /** Null when it was left out. */
  readonly hosting: Outcome<readonly HostingSample[]> | null;
  readonly paper: boolean;
}

/** One figure of every run, null for runs that have none. */
export function figures<Key, Sample>(
  all: ReadonlyMap<Key, PerRun<Sample>>,
  key: Key,
  of: (sample: Sample) => number | null,
): readonly (number | null)[] {
  return (all.get(key) ?? []).map((outcome) => (outcome.ok ? of(outcome.value) : null));
}

/** Frames per second of every run. */
export function rates({ frames }: Results, cell: FrameCell): readonly (number | null)[] {
  return figures(frames, keyOf(cell), ({ frameMs }) => 1000 / frameMs);
}

/** Why runs failed, each reason once with how often; "" when none did. */
export function tellFailures<Sample>(outcomes: PerRun<Sample> | undefined): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes ?? [])
    if (!outcome.ok) counts.set(outcome.why, (counts.get(outcome.why) ?? 0) + 1);
  const all = outcomes?.length ?? 0;
  return [...counts]
    .map(([why, times]) => (times === all ? why : `${times} of ${all} runs: ${why}`))
    .join("; ");
}
