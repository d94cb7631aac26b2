import { offerBench, runPage } from "./offer-bench.ts";
import { createOwnDots } from "./own-dots.ts";
import { derivePlan } from "./real-plan.ts";
import { shareOfFrame, readWanted } from "./wanted.ts";

/** Our dots alone, on a canvas of their own over nothing. */
runPage(async () => {
  const dots = createOwnDots(derivePlan(readWanted()));
  let drawn = 0;
  const draw = (): void => {
    dots.draw(shareOfFrame(drawn));
    drawn += 1;
  };
  let handle = 0;
  offerBench({
    gl: dots.gl,
    begin: (onFrame) => {
      const next = (): void => {
        handle = requestAnimationFrame(next);
        const since = performance.now();
        draw();
        onFrame(performance.now() - since);
      };
      handle = requestAnimationFrame(next);
    },
    end: () => cancelAnimationFrame(handle),
    drawDots: draw,
  });
});
