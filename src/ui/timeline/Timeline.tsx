import { useMemo, useState } from "react";
import { useApp, useView } from "../app-context.tsx";
import { useSize } from "../use-size.ts";
import { layChart } from "../../scene/chart.ts";
import { Controls } from "./Controls.tsx";
import { Flags } from "./Flags.tsx";
import { LaterReports } from "./LaterReports.tsx";
import { Slider } from "./Slider.tsx";

const HEIGHT = 138;

/** Everything about time: play and pause, the measure, the curve, the events. */
export function Timeline() {
  const { situation, messages } = useApp();
  const measure = useView((view) => view.measure);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  const width = size?.width ?? 0;
  const chart = useMemo(
    () =>
      layChart(situation, measure, {
        width,
        left: 4,
        right: 14,
        base: HEIGHT - 22,
        top: 22,
        rateHeight: 16,
      }),
    [situation, measure, width],
  );
  return (
    <section className="timeline" aria-label={messages.time}>
      <Controls />
      <div className="chart" ref={setBox}>
        {width > 0 && (
          <>
            <Flags chart={chart} />
            <Slider chart={chart} height={HEIGHT} />
            <LaterReports claims={chart.later} />
          </>
        )}
      </div>
    </section>
  );
}
