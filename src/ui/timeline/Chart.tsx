import { memo, useId } from "react";
import type { Claim } from "../../domain/claims.ts";
import type { Instant } from "../../domain/units.ts";
import { listDays, listNights } from "../../time/clock.ts";
import { useApp } from "../app-context.tsx";
import { Bands } from "./Bands.tsx";
import {
  areaPath,
  interpolatedPath,
  MARKS,
  reportedPath,
  type Chart as ChartLayout,
} from "../../scene/chart.ts";
import { createTextMeter } from "./fit-words.ts";
import { short } from "./short.ts";

/** The width of a day's name, at the size that the style sheet gives it. */
const measureDay = createTextMeter("11.5px");

interface ChartProps {
  readonly chart: ChartLayout;
  readonly height: number;
  /** Whether the chart's width is known: the days' names are measured then. */
  readonly measured: boolean;
  /** Where the cursor stands when the chart is first drawn, in CSS pixels. */
  readonly pastWidth: number;
  /** The clip that follows the cursor: what lies before it is filled, what is yet to come is hollow. */
  readonly pastRef: React.Ref<SVGRectElement>;
}

/** The chart without its cursor. Nothing in it depends on the time shown, so playing renders none of it again. */
export const Chart = memo(function Chart({
  chart,
  height,
  measured,
  pastWidth,
  pastRef,
}: ChartProps) {
  const past = useId();
  const { situation } = useApp();
  const { frame, reports, beside } = chart;
  const marks = reports.map((claim) => (
    <path key={claim.id} d={MARKS[claim.qualifier]} transform={place(chart, claim)} />
  ));
  return (
    <>
      <defs>
        <clipPath id={past}>
          <rect ref={pastRef} x={0} y={0} width={short(pastWidth)} height={height} />
        </clipPath>
      </defs>
      <Ground chart={chart} measured={measured} />
      <g className="area" clipPath={`url(#${past})`}>
        <path d={areaPath(chart, situation.period)} />
      </g>
      <Rates chart={chart} />
      <Bands boxes={[...chart.rateBands, ...chart.bands]} />
      <path className="interpolated" d={interpolatedPath(chart)} />
      <path className="stretch" d={reportedPath(chart)} />
      {beside.map((claim) => (
        <Beside key={claim.id} chart={chart} claim={claim} />
      ))}
      <g className="marks marks-hollow">{marks}</g>
      <g className="marks" clipPath={`url(#${past})`}>
        {marks}
      </g>
      <line
        className="baseline"
        x1={frame.left}
        x2={frame.width - frame.right}
        y1={frame.base}
        y2={frame.base}
      />
    </>
  );
});

function place({ x, y }: ChartLayout, { time, value }: Claim): string {
  return `translate(${((x(time.start) + x(time.end)) / 2).toFixed(1)} ${y(value).toFixed(1)})`;
}

/** Days, nights and the scale of the values. */
function Ground({ chart, measured }: Pick<ChartProps, "chart" | "measured">) {
  const { situation, format } = useApp();
  const { period, utcOffsetMinutes } = situation;
  const { frame, x, y, ticks } = chart;
  const days = listDays(period, utcOffsetMinutes);
  const dayWidth = days.length > 1 ? x(days[1] ?? 0) - x(days[0] ?? 0) : frame.width;
  const widthOf = (day: Instant): number => (measured ? measureDay(format.day(day)) : 46);
  const every = Math.ceil((Math.max(...days.map(widthOf)) + 4) / Math.max(dayWidth, 1));
  const named = (day: Instant, index: number): boolean =>
    index % every === 0 && x(day) + 4 + widthOf(day) <= frame.width;
  return (
    <g className="ground">
      {listNights(period, utcOffsetMinutes).map((night) => (
        <rect
          key={night.start}
          className="night"
          x={short(x(night.start))}
          width={short(x(night.end) - x(night.start))}
          y={frame.top - 6}
          height={frame.base - frame.top + 6}
        />
      ))}
      {days.map((day, index) => (
        <g key={day}>
          <line
            className="day"
            x1={x(day)}
            x2={x(day)}
            y1={frame.top - 6}
            y2={frame.base + (named(day, index) ? 5 : 0)}
          />
          {named(day, index) && (
            <text className="day-label" x={short(x(day) + 4)} y={frame.base + 15}>
              {format.day(day)}
            </text>
          )}
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className="tick"
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="tick-label" x={frame.left + 2} y={short(y(tick) - 3)}>
            {format.number(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The rate between each two reports as a low bar. */
function Rates({ chart }: { chart: ChartLayout }) {
  const { frame, rates, x, rateY } = chart;
  return (
    <g className="rates">
      {rates.map(({ perHour, stretch, to }) => (
        <rect
          key={to.id}
          x={short(x(stretch.start))}
          width={short(Math.max(0.5, x(stretch.end) - x(stretch.start) - 0.5))}
          y={short(rateY(perHour))}
          height={short(frame.base - rateY(perHour))}
        />
      ))}
      <path
        className="rate-tops"
        d={rates
          .map(
            ({ perHour, stretch }) =>
              `M${x(stretch.start).toFixed(1)} ${rateY(perHour).toFixed(1)}H${x(stretch.end).toFixed(1)}`,
          )
          .join("")}
      />
    </g>
  );
}

/** A claim beside the headline: a bar as wide as its time, or a hollow mark. */
function Beside({ chart, claim }: { chart: ChartLayout; claim: Claim }) {
  const { x, y } = chart;
  const [from, to, at] = [x(claim.time.start), x(claim.time.end), y(claim.value)];
  return (
    <g className={`beside beside-${claim.role}`}>
      {to - from > 1 && (
        <path d={`M${from} ${at - 3}V${at + 3}M${from} ${at}H${to}M${to} ${at - 3}V${at + 3}`} />
      )}
      <path d={MARKS[claim.qualifier]} transform={`${place(chart, claim)} scale(0.75)`} />
    </g>
  );
}
