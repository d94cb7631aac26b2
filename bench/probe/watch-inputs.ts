import type { Seen } from "./contract.ts";

/** Events that one drawing answers, and the fence behind it. */
interface Answer {
  readonly events: readonly number[];
  readonly gl: WebGL2RenderingContext;
  readonly fence: WebGLSync;
}

/**
 * Measures from each pointer move's own time stamp to the first frame after the graphics processor has finished the drawing that
 * follows it. Returns what to call after a drawing, and the switch.
 */
export function watchInputs(seen: Seen): {
  noteDrawing: (gl: WebGL2RenderingContext) => void;
  record: (on: boolean) => void;
} {
  let waiting: number[] = [];
  let answers: Answer[] = [];
  let recording = false;

  addEventListener(
    "pointermove",
    (event) => {
      // Also what the browser has put together into one event: each was a movement of the hand.
      const all = event.getCoalescedEvents();
      if (recording)
        waiting.push(...(all.length > 0 ? all : [event]).map(({ timeStamp }) => timeStamp));
    },
    { capture: true },
  );
  const look = (): void => {
    const now = performance.now();
    answers = answers.filter(({ gl, fence, events }) => {
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
      gl.deleteSync(fence);
      seen.latencies.push(...events.map((time) => now - time));
      return false;
    });
    if (recording || answers.length > 0) requestAnimationFrame(look);
  };
  return {
    noteDrawing: (gl) => {
      const fence = waiting.length > 0 ? gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) : null;
      if (fence === null) return;
      gl.flush();
      answers.push({ events: waiting, gl, fence });
      waiting = [];
    },
    record: (on) => {
      recording = on;
      if (on) requestAnimationFrame(look);
      else {
        seen.unanswered += waiting.length;
        waiting = [];
      }
    },
  };
}
