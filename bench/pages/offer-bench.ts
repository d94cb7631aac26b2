import type { FrameCount, FrameWish } from "./contract.ts";
import { drained } from "./drained.ts";

/** Something that can draw frame after frame. */
export interface Subject {
  readonly gl: WebGL2RenderingContext;
  /** Begins to draw; `onFrame` is to be called after the drawing calls of each frame, with how long they took where that is known. */
  readonly begin: (onFrame: (callbackMs?: number) => void) => void;
  readonly end: () => void;
  /** Draws the dots once and nothing else. */
  readonly drawDots?: () => void;
}

/** Lets the measuring program drive a subject. To be called when everything is loaded and ready to be drawn. */
export function offerBench({ gl, begin, end, drawDots }: Subject): void {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  window.bench = {
    renderer: String(name),
    run: async (wish) => {
      await drained(gl);
      return countFrames({ gl, begin, end }, wish);
    },
    drawAlone:
      drawDots === undefined
        ? null
        : async () => {
            await drained(gl);
            const since = performance.now();
            drawDots();
            await drained(gl);
            return performance.now() - since;
          },
  };
}

async function countFrames({ gl, begin, end }: Subject, wish: FrameWish): Promise<FrameCount> {
  const { seconds, least, cap } = wish;
  const callbacks: number[] = [];
  let [frames, longest] = [0, 0];
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: "longtask" });
  const since = performance.now();
  await new Promise<void>((enough) => {
    const late = setTimeout(enough, cap * 1000);
    begin((callbackMs) => {
      frames += 1;
      if (callbackMs !== undefined) callbacks.push(callbackMs);
      if (frames < least || performance.now() - since < seconds * 1000) return;
      clearTimeout(late);
      enough();
    });
  });
  end();
  await drained(gl);
  const ms = performance.now() - since;
  tasks.disconnect();
  callbacks.sort((a, b) => a - b);
  return {
    frames,
    ms,
    callbackMs: callbacks[callbacks.length >> 1] ?? null,
    longestTaskMs: longest,
  };
}

/** Runs a page and leaves word when it fails, so that nobody waits for it. */
export function runPage(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    window.benchError = error instanceof Error ? error.message : String(error);
    throw error;
  });
}
