import { useMemo } from "react";
import { fewDotsSize } from "../../flow/plan.ts";
import type { Box } from "../../paint/place-labels.ts";
import type { Pictures } from "../../paint/svg/picture.ts";
import { drawScaleBar } from "../../paint/svg/scale-bar.ts";
import { fitCamera } from "../../scene/camera.ts";
import { layChart } from "../../scene/chart.ts";
import { frameOfCamera, type FrameSize } from "../../scene/frame.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { useSpokenInstant } from "../spoken.tsx";
import { Headline } from "../Headline.tsx";
import { Credits } from "../map/Credits.tsx";
import { LegendList } from "../map/Legend.tsx";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { sayHeadline } from "../sentence.ts";
import { Chart } from "../timeline/Chart.tsx";
import { ChartKey } from "../timeline/ChartKey.tsx";
import { PrintedSources } from "./PrintedSources.tsx";
import "../messages/add-panels.ts";
import "./print-sheet.css";

/** Of map and curve, in CSS pixels: as wide as A4 between its margins. */
const WIDTH = 700;
const MAP: FrameSize = { width: WIDTH, height: 410 };
/** Where the scale bar ends, and the room that it takes: names keep clear of it. */
const SCALE_AT = { x: WIDTH - 14, y: MAP.height - 12 };
const SCALE_BAR: Box = { left: WIDTH - 130, top: 378, right: WIDTH, bottom: MAP.height };
const CURVE = { width: WIDTH, left: 4, right: 14, base: 84, top: 16, rateHeight: 14 };
const CURVE_HEIGHT = 104;

interface PrintSheetProps {
  readonly pictures: Pictures;
  /** The address of this very view. */
  readonly link: string;
  /** The size of the map on the screen: the sheet shows at least the same of the world. Null when it is not known. */
  readonly screen: FrameSize | null;
}

/** One page of paper with what the reader looks at: the sentence, the map, its legend, the curve, the sources of all that, the link. */
export function PrintSheet({ pictures, link, screen }: PrintSheetProps) {
  const { situation, format, messages } = useApp();
  const at = useSpokenInstant();
  const measure = useView((view) => view.measure);
  return (
    <article className="print-sheet">
      <header>
        <h1>
          <Read text={situation.title} />
        </h1>
        <p>
          <strong>{format.clock(at)}</strong>{" "}
          <span className="muted">
            <Read text={situation.timeZoneName} />
          </span>
        </p>
      </header>
      <Headline />
      <PrintedMap pictures={pictures} screen={screen} />
      <PrintedLegend />
      <PrintedCurve />
      <PrintedSources measure={measure} at={at} />
      <footer>
        <p>
          <Read text={situation.disclaimer} /> <Credits />.{" "}
          {fill(messages.printVersion, { version: situation.version })}
        </p>
        <p>
          {messages.printLink} <a href={link}>{link}</a>
        </p>
      </footer>
    </article>
  );
}

function PrintedLegend() {
  const { situation, messages, format } = useApp();
  const wanted = useView((view) => view.dotSize);
  const people = format.quantity(fewDotsSize(situation, wanted), "persons");
  return (
    <section className="print-legend">
      <h2>{fill(messages.dotKey, { people })}</h2>
      <LegendList few />
    </section>
  );
}

function PrintedMap({ pictures, screen }: Pick<PrintSheetProps, "pictures" | "screen">) {
  const app = useApp();
  const { situation, format } = app;
  const at = useSpokenInstant();
  const camera = useView((view) => view.camera);
  const dotSize = useView((view) => view.dotSize);
  const map = useMemo(() => {
    const { view, maxBounds } = situation;
    // What the reader has chosen to see, brought to the width of the paper.
    const nearer =
      screen === null
        ? 0
        : Math.log2(Math.min(MAP.width / screen.width, MAP.height / screen.height));
    const shown =
      camera === null ? fitCamera(view, maxBounds, MAP) : { ...camera, zoom: camera.zoom + nearer };
    const frame = frameOfCamera(shown, MAP);
    const { strata, dots, signs } = pictures.drawParts(at, frame, dotSize, [SCALE_BAR]);
    const bar = drawScaleBar(frame, SCALE_AT.x, SCALE_AT.y, format.kilometres);
    return [...strata, dots, signs, bar].join("");
  }, [at, camera, dotSize, format, pictures, screen, situation]);
  const measure = findMeasure(situation, situation.flow.measure);
  return (
    <div className="print-map">
      <svg
        className="print-picture"
        viewBox={`0 0 ${MAP.width} ${MAP.height}`}
        role="img"
        aria-label={sayHeadline(app, measure, app.headlineAt(measure.id, at))}
        dangerouslySetInnerHTML={{ __html: map }}
      />
    </div>
  );
}

function PrintedCurve() {
  const { situation } = useApp();
  const at = useSpokenInstant();
  const measure = useView((view) => view.measure);
  const chart = useMemo(() => layChart(situation, measure, CURVE), [situation, measure]);
  const x = chart.x(at);
  return (
    <div className="print-curve">
      <svg viewBox={`0 0 ${WIDTH} ${CURVE_HEIGHT}`} aria-hidden="true">
        <Chart chart={chart} height={CURVE_HEIGHT} measured pastWidth={x} pastRef={null} />
        <g className="cursor" transform={`translate(${x.toFixed(2)} 0)`}>
          <line y1={6} y2={CURVE.base} />
          <circle cy={6} r={4} />
        </g>
      </svg>
      <ChartKey chart={chart} />
    </div>
  );
}
