import { findNextStop, findPreviousStop, listStops, SPEEDS } from "../../time/playback.ts";
import { deriveShownSeries, listHeadlineMeasures } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { Said } from "../spoken.tsx";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { Select } from "../Select.tsx";
import { stepToReport } from "./step.ts";

/** Play, pause, steps from report to report, speed, and the measure that headline and curve show. */
export function Controls() {
  const { situation, format } = useApp();
  return (
    <div className="controls">
      <PlayButton />
      <div className="now">
        <p className="clock">
          <Said say={format.clock} />
        </p>
        <p className="muted zone">
          <Read text={situation.timeZoneName} />
        </p>
      </div>
      <div className="stepping">
        <StepButton direction="previous" />
        <StepButton direction="next" />
        <SpeedSelect />
      </div>
      <div className="measure-row">
        <MeasureSwitch />
        <MeasuresButton />
      </div>
    </div>
  );
}

function PlayButton() {
  const { situation, messages, dispatch } = useApp();
  const playing = useView((view) => view.playing);
  const ended = useView((view) => view.at >= situation.period.end);
  const label = playing ? messages.pause : ended ? messages.playAgain : messages.play;
  return (
    <button
      type="button"
      className="play"
      aria-label={label}
      title={label}
      onClick={() => dispatch({ type: playing ? "pause" : "play" })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {playing ? (
          <path d="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z" />
        ) : (
          <path d="M8 4.8v14.4L19.6 12z" />
        )}
      </svg>
    </button>
  );
}

function StepButton({ direction }: { direction: "previous" | "next" }) {
  const app = useApp();
  const { situation, messages } = app;
  const measure = useView((view) => view.measure);
  const stops = listStops(deriveShownSeries(situation, measure, null), situation.period);
  const find = direction === "next" ? findNextStop : findPreviousStop;
  const disabled = useView((view) => find(stops, view.at) === null);
  const label = direction === "next" ? messages.nextReportButton : messages.previousReport;
  return (
    <button
      type="button"
      className="step"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => stepToReport(app, direction)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={direction === "next" ? "M9 6l6 6-6 6" : "M15 6l-6 6 6 6"} />
        <circle cx={direction === "next" ? 18.5 : 5.5} cy="12" r="2" />
      </svg>
    </button>
  );
}

function SpeedSelect() {
  const { messages, dispatch } = useApp();
  const speed = useView((view) => view.speed);
  return (
    <label className="speed">
      <span className="visually-hidden">{messages.speed}</span>
      <Select
        value={String(speed)}
        options={SPEEDS.map((hours) => ({
          id: String(hours),
          label: fill(messages.speedValue, { hours: String(hours) }),
        }))}
        onChoose={(id) => {
          const chosen = SPEEDS.find((candidate) => String(candidate) === id);
          if (chosen !== undefined) dispatch({ type: "setSpeed", speed: chosen });
        }}
      />
    </label>
  );
}

/** Leads to what the measures count: their names alone do not tell. */
function MeasuresButton() {
  const { messages, dispatch } = useApp();
  return (
    <button
      type="button"
      className="measures-ask"
      aria-label={messages.measuresAsk}
      title={messages.measuresAsk}
      onClick={() => dispatch({ type: "openPanel", panel: "measures" })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 11v5.5M12 7.2v.6" />
      </svg>
    </button>
  );
}

/** Where the row scrolls sideways; the page does not. */
function bringIntoRow(label: HTMLElement | null): void {
  const row = label?.parentElement;
  if (row) row.scrollLeft += label.getBoundingClientRect().left - row.getBoundingClientRect().left;
}

function MeasureSwitch() {
  const { situation, messages, dispatch } = useApp();
  const measure = useView((view) => view.measure);
  return (
    <fieldset className="measures">
      <legend className="visually-hidden">{messages.measure}</legend>
      {listHeadlineMeasures(situation).map(({ id, label }) => (
        <label
          key={id}
          className={id === measure ? "chosen" : ""}
          ref={id === measure ? bringIntoRow : null}
        >
          <input
            type="radio"
            name="measure"
            value={id}
            checked={id === measure}
            onChange={() => dispatch({ type: "setMeasure", measure: id })}
          />
          <Read text={label} />
        </label>
      ))}
    </fieldset>
  );
}
