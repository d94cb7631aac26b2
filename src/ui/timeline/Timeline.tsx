import { useMemo, useState } from "react";
import { useApp, useView } from "../app-context.tsx";
import { useSize } from "../use-size.ts";
import { layChart } from "../../scene/chart.ts";
import { ChartKey } from "./ChartKey.tsx";
import { Controls } from "./Controls.tsx";
import { Flags } from "./Flags.tsx";
import { Slider } from "./Slider.tsx";

/** Width of the chart in a page that has not been measured, such as one without script; it is scaled to fit. */
const UNMEASURED = 860;
/** A narrow chart is lower too: on a phone the map needs the room. */
const NARROW = 600;
const HEIGHTS = { narrow: 112, wide: 138 };

/** Everything about time: play and pause, the measure, the curve, the events. */
export function Timeline() {
  const { situation, messages } = useApp();
  const measure = useView((view) => view.measure);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const width = size?.width ?? UNMEASURED;
  const height = width < NARROW ? HEIGHTS.narrow : HEIGHTS.wide;
  const chart = useMemo(() => {
    const frame = {
      width,
      left: 4,
      right: 14,
      base: height - 22,
      top: 22,
      rateHeight: 16,
    };
    return layChart(situation, measure, frame);
  }, [situation, measure, width, height]);
  return (
    <section className="timeline" aria-label={messages.time}>
      <Controls />
      <div className="chart" ref={setBox}>
        <Flags chart={chart} />
        <Slider chart={chart} height={height} />
        <ChartKey chart={chart} />
      </div>
    </section>
  );
}
