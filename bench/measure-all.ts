import { startBrowser } from "./browser.ts";
import { FRAME_CELLS, keyOf } from "./frame-cells.ts";
import { LOAD_PAGES, type LoadPageId } from "./load-pages.ts";
import { measureFrames, type FrameSample } from "./measure-frames.ts";
import { HEAP_PAGES, measurePlays, type HeapPage, type HeapSample } from "./measure-heap.ts";
import { countFirstRequests, measureLoad, type LoadSample } from "./measure-load.ts";
import { measureScrub, SCRUB_PAGES, type ScrubPage, type ScrubSample } from "./measure-scrub.ts";
import type { Options } from "./options.ts";
import type { Results } from "./results.ts";
import { attempt, type Outcome, type Rig } from "./rig.ts";

export type Measured = Omit<Results, "facts" | "pageBytes" | "hosting" | "paper">;

/**
 * Measures the chosen parts run by run, so that all that is compared was measured within minutes of each other. `keep` gets what there
 * is after each run: one that is broken off loses no other.
 */
export async function measureAll(
  rig: Rig,
  { runs, parts }: Options,
  tell: (line: string) => void,
  keep: (measured: Measured, runsDone: number) => void,
): Promise<void> {
  const load = new Map<LoadPageId, Outcome<LoadSample>[]>();
  const frames = new Map<string, Outcome<FrameSample>[]>();
  const heap = new Map<HeapPage, Outcome<HeapSample>[]>();
  const scrub = new Map<ScrubPage, Outcome<ScrubSample>[]>();
  const note = async <Key extends string, Sample>(
    all: Map<Key, Outcome<Sample>[]>,
    key: Key,
    measure: () => Promise<Sample>,
  ): Promise<Outcome<Sample>> => {
    const since = performance.now();
    let outcome = await attempt(measure);
    if (!rig.browser.isConnected()) {
      tell(`  ${key}: the browser is gone, once more in a new one`);
      rig.browser = await startBrowser();
      outcome = await attempt(measure);
      if (!rig.browser.isConnected()) {
        rig.browser = await startBrowser();
        outcome = { ok: false, why: "the browser crashed, twice" };
      }
    }
    const took = `${((performance.now() - since) / 1000).toFixed(1)} s`;
    tell(`  ${key}: ${outcome.ok ? JSON.stringify(outcome.value) : outcome.why} (${took})`);
    all.set(key, [...(all.get(key) ?? []), outcome]);
    return outcome;
  };
  const firstRequests = parts.has("load") ? await attempt(() => countFirstRequests(rig)) : null;
  for (let run = 1; run <= runs; run += 1) {
    if (parts.has("load")) {
      tell(`run ${run}: loading`);
      for (const page of LOAD_PAGES) await note(load, page.id, () => measureLoad(rig, page));
    }
    if (parts.has("frames")) {
      tell(`run ${run}: frames`);
      const known = new Map<string, number | null>();
      for (const cell of FRAME_CELLS) {
        const key = keyOf(cell);
        const outcome = await note(frames, key, () => measureFrames(rig, cell, known));
        known.set(key, outcome.ok ? outcome.value.frameMs : null);
      }
    }
    if (parts.has("scrub")) {
      tell(`run ${run}: scrubbing`);
      for (const page of keysOf(SCRUB_PAGES))
        await note(scrub, page, () => measureScrub(rig, page));
    }
    if (parts.has("heap")) {
      tell(`run ${run}: memory`);
      for (const page of keysOf(HEAP_PAGES)) await note(heap, page, () => measurePlays(rig, page));
    }
    keep({ firstRequests, load, frames, heap, scrub }, run);
  }
}

function keysOf<Key extends string>(pages: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(pages) as Key[];
}
