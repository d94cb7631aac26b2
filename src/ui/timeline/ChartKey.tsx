import { MARKS, type Chart } from "../../scene/chart.ts";
import { useApp } from "../app-context.tsx";
import { LaterReports } from "./LaterReports.tsx";

/** What the chart's marks mean, as far as this chart has them, and the reports from after the period. */
export function ChartKey({ chart }: { chart: Chart }) {
  const { messages } = useApp();
  const { reports, beside, bands, rates, series, later } = chart;
  const says = (qualifier: keyof typeof MARKS): boolean =>
    [...reports, ...beside].some((claim) => claim.qualifier === qualifier);
  const spans = [...reports, ...beside].some(({ time }) => time.end > time.start);
  return (
    <ul className="chart-key plain">
      <KeyItem label={messages.keyExact} mark={MARKS.exact} group="marks" />
      {says("about") && <KeyItem label={messages.keyAbout} mark={MARKS.about} group="marks" />}
      {says("moreThan") && (
        <KeyItem label={messages.keyMoreThan} mark={MARKS.moreThan} group="marks" />
      )}
      {series.kind !== "period" && (
        <KeyItem label={messages.keyBetween} line="M0 6H22" group="interpolated" />
      )}
      {spans && <KeyItem label={messages.keySpan} line="M1 3V9M1 6H21M21 3V9" group="beside" />}
      {beside.length > 0 && (
        <KeyItem label={messages.keyBeside} mark={MARKS.exact} group="beside" />
      )}
      {bands.length > 0 && <KeyItem label={messages.keyBand} line="M2 3H20V9H2Z" group="band" />}
      {rates.length > 0 && (
        <KeyItem label={messages.keyRate} line="M4 12V5H10V12ZM11 12V2H17V12Z" group="rate" />
      )}
      {later.length > 0 && (
        <li>
          <LaterReports claims={later} />
        </li>
      )}
    </ul>
  );
}

interface KeyItemProps {
  readonly label: string;
  readonly group: "marks" | "interpolated" | "beside" | "band" | "rate";
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
