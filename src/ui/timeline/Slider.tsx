import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { Measure } from "../../domain/situation.ts";
import { DAY, HOUR, instant, type Instant } from "../../domain/units.ts";
import { isStill } from "../../state/selectors.ts";
import { STEP } from "../../time/playback.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { setMark, useDrawnInstant, useWriter } from "../spoken.tsx";
import { sayInstant, sayStep } from "../sentence.ts";
import { Chart } from "./Chart.tsx";
import { stepToReport } from "./step.ts";
import type { Chart as ChartLayout } from "../../scene/chart.ts";

/** Pointer positions snap to this, so that a link can say where the reader is. */
const GRAIN = 15 * 60_000;

/** By the next and the previous report. */
const STOPS: Readonly<Record<string, "next" | "previous">> = {
  PageUp: "next",
  PageDown: "previous",
};

interface SliderProps {
  readonly chart: ChartLayout;
  readonly height: number;
  /** Whether the chart's width is known. */
  readonly measured: boolean;
  /** Called when the reader's hand comes and goes. */
  readonly onDrag: (dragging: boolean) => void;
}

/** The curve as a slider over time. The cursor follows the store at frame rate without React. */
export function Slider({ chart, height, measured, onDrag }: SliderProps) {
  const app = useApp();
  const { situation, store, messages, dispatch } = app;
  const { period } = situation;
  const at = useDrawnInstant();
  const slider = useRef<HTMLDivElement>(null);
  const hoursTo = (now: Instant): number => Math.round((now - period.start) / HOUR);
  const measure = findMeasure(situation, chart.series.measure);
  // Only where things first stand: from then on they follow the store, not React.
  const [firstX] = useState(() => chart.x(at));
  const cursor = useRef<SVGGElement>(null);
  const past = useRef<SVGRectElement>(null);

  useEffect(() => {
    const follow = (): void => {
      const x = chart.x(store.getState().at);
      cursor.current?.setAttribute("transform", `translate(${x.toFixed(2)} 0)`);
      past.current?.setAttribute("width", x.toFixed(2));
    };
    follow();
    return store.subscribe(follow);
  }, [chart, store]);

  const seek = (to: number): void => dispatch({ type: "seek", at: instant(to) });
  const seekToPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const left = event.currentTarget.getBoundingClientRect().left;
    seek(Math.round(chart.timeAt(event.clientX - left) / GRAIN) * GRAIN);
  };
  const held = useRef({ x: 0, y: 0 });
  const onHeld = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { x, y } = held.current;
    // A finger that moves up or down scrolls the page, of which the browser tells only when it has begun.
    const scrolls = Math.abs(event.clientX - x) < Math.abs(event.clientY - y);
    if (event.pointerType !== "touch" || !scrolls) seekToPointer(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = store.getState().at;
    const stop = STOPS[event.key];
    const to: Record<string, number> = {
      ArrowRight: now + (event.shiftKey ? DAY : STEP),
      ArrowUp: now + (event.shiftKey ? DAY : STEP),
      ArrowLeft: now - (event.shiftKey ? DAY : STEP),
      ArrowDown: now - (event.shiftKey ? DAY : STEP),
      Home: period.start,
      End: period.end,
    };
    const target = to[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey || (stop ?? target) === undefined) return;
    event.preventDefault();
    if (stop !== undefined) stepToReport(app, stop);
    else if (target !== undefined) seek(target);
  };

  return (
    <>
      <div
        ref={slider}
        id="timeline"
        className="slider"
        role="slider"
        tabIndex={0}
        aria-label={messages.time}
        aria-valuemin={0}
        aria-valuemax={hoursTo(period.end)}
        aria-valuenow={hoursTo(at)}
        aria-valuetext={sayInstant(app, measure, app.headlineAt(measure.id, at))}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { x: event.clientX, y: event.clientY };
          onDrag(true);
          // A finger seeks when it moves along the curve, or is lifted where it was set down.
          if (event.pointerType !== "touch") seekToPointer(event);
        }}
        onLostPointerCapture={() => onDrag(false)}
        onPointerMove={onHeld}
        onPointerUp={onHeld}
      >
        <svg
          width={chart.frame.width}
          height={height}
          viewBox={`0 0 ${chart.frame.width} ${height}`}
          aria-hidden="true"
        >
          <Chart
            chart={chart}
            height={height}
            measured={measured}
            pastWidth={firstX}
            pastRef={past}
          />
          <g ref={cursor} className="cursor" transform={`translate(${firstX.toFixed(2)} 0)`}>
            <line y1={chart.frame.top - 12} y2={chart.frame.base} />
            <circle cy={chart.frame.top - 12} r={6} />
          </g>
        </svg>
      </div>
      <SliderValue slider={slider} measure={measure} hoursTo={hoursTo} />
    </>
  );
}

interface SliderValueProps {
  readonly slider: RefObject<HTMLElement | null>;
  readonly measure: Measure;
  readonly hoursTo: (at: Instant) => number;
}

/** Keeps what the slider says at the instant shown, and is drawn again where the slider itself need not be. */
function SliderValue({ slider, measure, hoursTo }: SliderValueProps) {
  const app = useApp();
  // Drawn again, and so written, when these change.
  useView((view) => view.playing);
  useView(isStill);
  const say = (at: Instant): string => {
    const view = app.store.getState();
    const { playing } = view;
    // Where it has the focus its words are said at each change: while time runs that would be a flood, and a still stays for few.
    if (playing && !isStill(view)) return app.messages.saidPlaying;
    return (playing ? sayStep : sayInstant)(app, measure, app.headlineAt(measure.id, at));
  };
  useWriter((at) => {
    setMark(slider.current, "aria-valuenow", String(hoursTo(at)));
    setMark(slider.current, "aria-valuetext", say(at));
  });
  return null;
}
