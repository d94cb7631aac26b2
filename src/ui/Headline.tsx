import type { Instant } from "../domain/units.ts";
import type { Headline as HeadlineData } from "../state/selectors.ts";
import { claimsOf } from "../time/reading.ts";
import { findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { Said, useSpoken } from "./spoken.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { Read } from "./Read.tsx";
import { ReadingBadge } from "./ReadingBadge.tsx";
import { speak, splitStop, splitTemplate } from "./sentence.ts";

/** The sentence with the large number, at the instant shown; the number opens its claim. */
export function Headline() {
  const app = useApp();
  const measureId = useView((view) => view.measure);
  const measure = findMeasure(app.situation, measureId);
  const headlineAt = (at: Instant): HeadlineData => app.headlineAt(measureId, at);
  const headline = useSpoken(headlineAt, nameOf);
  const spoken = speak(app, measure, headline);
  const say = (part: "value" | "time") => (at: Instant) =>
    speak(app, measure, headlineAt(at))[part];
  const claim = spoken.claim?.id ?? null;
  const [template, stop] = splitStop(spoken.template, app.language);
  const slots = {
    value: <LargeNumber qualified={spoken.qualified} sayValue={say("value")} claim={claim} />,
    time: (
      <strong>
        <Said say={say("time")} />
      </strong>
    ),
    source: (
      <span className="kept">
        <ClaimLink claim={claim}>
          <Read text={spoken.source} />
        </ClaimLink>
        {stop}
      </span>
    ),
  };
  return (
    <section className="headline" aria-label={app.read(measure.label)}>
      <p className="kicker">
        <Read text={measure.label} />
      </p>
      <p className="sentence">
        <Filled message={template} values={slots} />
      </p>
      <ReadingBadge headline={headline} />
    </section>
  );
}

/** Tells another sentence from the same with other digits. */
function nameOf({ reading, next }: HeadlineData): string {
  return [reading.kind, ...claimsOf(reading).map(({ id }) => id), next?.id].join();
}

interface LargeNumberProps {
  readonly qualified: string;
  readonly sayValue: (at: Instant) => string;
  readonly claim: string | null;
}

function LargeNumber({ qualified, sayValue, claim }: LargeNumberProps) {
  const { dispatch } = useApp();
  const pieces = splitTemplate(qualified).map((piece) =>
    piece.kind === "words" ? (
      <span key={piece.text} className="qualifier">
        {piece.text.trim()}{" "}
      </span>
    ) : (
      <Said key="number" className="number" say={sayValue} />
    ),
  );
  if (claim === null) return <span className="large">{pieces}</span>;
  return (
    <button
      type="button"
      className="large"
      onClick={() => dispatch({ type: "select", selection: { kind: "claim", id: claim } })}
    >
      {pieces}
    </button>
  );
}
