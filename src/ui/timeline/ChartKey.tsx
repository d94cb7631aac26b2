import { MARKS, type Chart } from "../../scene/chart.ts";
import { useApp } from "../app-context.tsx";
import { fill } from "../messages/fill.ts";
import { loadLater } from "../load-later.tsx";
import { BandSample } from "./Bands.tsx";
import { Popup } from "./Popup.tsx";

// What nobody may open is fetched by those who do.
const Disagreements = loadLater(async () => (await import("./Disagreements.tsx")).Disagreements);
const LaterReports = loadLater(async () => (await import("./LaterReports.tsx")).LaterReports);

/**
 * What the chart's marks mean, as far as this chart has them: in a row where there is room, else behind a button. The claims that
 * disagree and the reports from after the period open beside it. One row high, whatever it holds.
 */
export function ChartKey({ chart }: { chart: Chart }) {
  const { messages, format } = useApp();
  const { bands, rateBands, later } = chart;
  const disagreements = bands.length + rateBands.length;
  return (
    // Another measure begins with everything closed.
    <div key={chart.series.measure} className="chart-key">
      <Popup className="key-popup" button={messages.key}>
        <KeyItems chart={chart} />
      </Popup>
      <KeyItems chart={chart} />
      {disagreements > 0 && (
        <Popup
          className="disagreements"
          button={
            <>
              <BandSample />
              {fill(messages.keyBand, { count: format.number(disagreements) })}
            </>
          }
        >
          <Disagreements wanted values={bands} rates={rateBands} />
        </Popup>
      )}
      {later.length > 0 && (
        <Popup
          className="later"
          button={fill(messages.keyLater, { count: format.number(later.length) })}
        >
          <LaterReports wanted claims={later} />
        </Popup>
      )}
    </div>
  );
}

function KeyItems({ chart }: { chart: Chart }) {
  const { messages, format } = useApp();
  const { reports, beside, rates, series } = chart;
  // The scale beside the chart is another.
  const most = format.number(Math.round(chart.mostPerHour));
  const says = (...qualifiers: readonly (keyof typeof MARKS)[]): boolean =>
    [...reports, ...beside].some(({ qualifier }) => qualifiers.includes(qualifier));
  const spans = [...reports, ...beside].some(({ time }) => time.end > time.start);
  return (
    <ul className="key-items plain">
      <KeyItem label={messages.keyExact} mark={MARKS.exact} group="marks" />
      {says("about") && <KeyItem label={messages.keyAbout} mark={MARKS.about} group="marks" />}
      {says("moreThan", "atLeast") && (
        <KeyItem label={messages.keyMoreThan} mark={MARKS.moreThan} group="marks" />
      )}
      {says("lessThan", "atMost") && (
        <KeyItem label={messages.keyLessThan} mark={MARKS.lessThan} group="marks" />
      )}
      {series.kind !== "period" && (
        <KeyItem label={messages.keyBetween} line="M0 6H22" group="interpolated" />
      )}
      {/* What takes the most of the picture first: the row ends where it is full. */}
      {rates.length > 0 && (
        <KeyItem
          label={fill(messages.keyRate, { count: most })}
          line="M4 12V5H10V12ZM11 12V2H17V12Z"
          group="rate"
        />
      )}
      {spans && <KeyItem label={messages.keySpan} line="M1 3V9M1 6H21M21 3V9" group="beside" />}
      {beside.length > 0 && (
        <KeyItem label={messages.keyBeside} mark={MARKS.exact} group="beside" />
      )}
    </ul>
  );
}

interface KeyItemProps {
  readonly label: string;
  readonly group: "marks" | "interpolated" | "beside" | "rate";
  /** A mark around 0, 0, or a line in a box of 22 by 12. */
  readonly mark?: string;
  readonly line?: string;
}

function KeyItem({ label, group, mark, line }: KeyItemProps) {
  return (
    <li>
      <svg viewBox="0 0 22 12" aria-hidden="true" className={`key-${group}`}>
        {mark !== undefined && <path d={mark} transform="translate(11 6)" />}
        {line !== undefined && <path d={line} />}
      </svg>
      {label}
    </li>
  );
}
