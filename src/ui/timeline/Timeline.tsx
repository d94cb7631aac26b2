import { useMemo, useRef, useState } from "react";
import { useApp, useView } from "../app-context.tsx";
import { useSize } from "../use-size.ts";
import { layChart } from "../../scene/chart.ts";
import { Announcer } from "./Announcer.tsx";
import { ChartKey } from "./ChartKey.tsx";
import { Controls } from "./Controls.tsx";
import { Flags } from "./Flags.tsx";
import { Slider } from "./Slider.tsx";
import { useChartHeight } from "./use-chart-height.ts";

/** Width of the chart in a page that has not been measured, such as one without script; it is scaled to fit. */
const UNMEASURED = 860;

/** Everything about time: play and pause, the measure, the curve, the events. */
export function Timeline() {
  const { situation, messages } = useApp();
  const measure = useView((view) => view.measure);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const dragging = useRef(false);
  const width = size?.width ?? UNMEASURED;
  const height = useChartHeight();
  const chart = useMemo(() => {
    const frame = {
      width,
      left: 4,
      right: 14,
      base: height - 22,
      top: 22,
      rateHeight: Math.min(16, height / 8),
    };
    return layChart(situation, measure, frame);
  }, [situation, measure, width, height]);
  return (
    <section className="timeline" aria-label={messages.time}>
      <Announcer dragging={dragging} />
      <Controls />
      <div className="chart" ref={setBox}>
        <Flags chart={chart} measured={size !== null} />
        <Slider
          chart={chart}
          height={height}
          measured={size !== null}
          onDrag={(now) => {
            dragging.current = now;
          }}
        />
        <ChartKey chart={chart} />
      </div>
    </section>
  );
}
