import { useMemo, useRef, useState } from "react";
import { useApp, useView } from "../app-context.tsx";
import { useSize } from "../use-size.ts";
import { layChart } from "../../scene/chart.ts";
import { Announcer } from "./Announcer.tsx";
import { ChartKey } from "./ChartKey.tsx";
import { Controls } from "./Controls.tsx";
import { Flags } from "./Flags.tsx";
import { Slider } from "./Slider.tsx";

/** Width of the chart in a page that has not been measured, such as one without script; it is scaled to fit. */
const UNMEASURED = 860;
/** Height of the chart in CSS pixels, the same everywhere: what is measured later must not move the page. */
const HEIGHT = 124;

/** Everything about time: play and pause, the measure, the curve, the events. */
export function Timeline() {
  const { situation, messages } = useApp();
  const measure = useView((view) => view.measure);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const dragging = useRef(false);
  const width = size?.width ?? UNMEASURED;
  const chart = useMemo(() => {
    const frame = {
      width,
      left: 4,
      right: 14,
      base: HEIGHT - 22,
      top: 22,
      rateHeight: 16,
    };
    return layChart(situation, measure, frame);
  }, [situation, measure, width]);
  return (
    <section className="timeline" aria-label={messages.time}>
      <Announcer dragging={dragging} />
      <Controls />
      <div className="chart" ref={setBox}>
        <Flags chart={chart} measured={size !== null} />
        <Slider
          chart={chart}
          height={HEIGHT}
          onDrag={(now) => {
            dragging.current = now;
          }}
        />
        <ChartKey chart={chart} />
      </div>
    </section>
  );
}
