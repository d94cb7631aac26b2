import type { Browser, Page } from "@playwright/test";
import { quantile } from "./stats.ts";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, by the wall clock and by the thread's own. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of a page's main thread in the middle frame: its callbacks, style, layout, paint and hand-over to the compositor. */
export interface MainThread {
  /** Processor time: what other programs take away does not count. */
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
}

/** Does something and says what each frame meanwhile cost the page's main thread, by the browser's own trace. */
export async function traceFrames<Result>(
  browser: Browser,
  page: Page,
  work: () => Promise<Result>,
): Promise<{ result: Result; thread: MainThread }> {
  await browser.startTracing(page, { categories: ["cc"] });
  let stopped: Buffer | null = null;
  try {
    const result = await work();
    stopped = await browser.stopTracing();
    return { result, thread: readFrames(stopped.toString("utf8")) };
  } finally {
    // A trace that is left running would keep every later one from starting.
    if (stopped === null) await browser.stopTracing().catch(() => undefined);
  }
}

/** Reads the main-thread frames from a trace's JSON. */
export function readFrames(json: string): MainThread {
  const { traceEvents } = JSON.parse(json) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const named = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const mains = new Set(named.map(thread));
  const frames = traceEvents.filter(
    (event) =>
      event.ph === "X" && event.name === "ProxyMain::BeginMainFrame" && mains.has(thread(event)),
  );
  const middle = (times: readonly (number | undefined)[]): number | null => {
    const median = quantile(
      times.filter((time) => time !== undefined),
      0.5,
    );
    return median === null ? null : median / 1000;
  };
  return {
    cpuMs: middle(frames.map(({ tdur }) => tdur)),
    wallMs: middle(frames.map(({ dur }) => dur)),
  };
}
