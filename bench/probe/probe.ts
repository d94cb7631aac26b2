import type { Seen } from "./contract.ts";
import { ownClock } from "./own-clock.ts";
import { playThrough } from "./play-through.ts";
import { watchDots } from "./watch-dots.ts";
import { watchInputs } from "./watch-inputs.ts";
import { watchStart } from "./watch-start.ts";

const wish = window.probeWish;
if (wish !== undefined && window.probe === undefined) {
  const now = performance.now.bind(performance);
  const seen: Seen = {
    firstMap: null,
    playable: null,
    mapReady: null,
    dotFrames: 0,
    latencies: [],
    unanswered: 0,
  };
  const { noteDrawing, record } = watchInputs(seen);
  const noteChange = watchStart(seen, wish.play, now);
  watchDots((gl) => {
    seen.dotFrames += 1;
    noteChange();
    noteDrawing(gl);
  });
  window.probe = Object.assign(seen, { record, hasten: ownClock(), playThrough });
}
