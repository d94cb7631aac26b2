import { useApp } from "./app-context.tsx";
import { MEASURE_KIND_LABELS } from "./kind-labels.ts";
import { Read } from "./Read.tsx";
import { Term } from "./Term.tsx";
import { useAccess } from "./use-late-words.ts";

/** What each measure counts and what it does not; those that can be shown stand first. */
export function MeasuresPanel() {
  const { situation, messages } = useApp();
  const words = useAccess();
  const shownFirst = situation.measures.toSorted(
    (a, b) => Number(a.sentence === null) - Number(b.sentence === null),
  );
  return (
    <div className="about">
      <p className="lead">{words.measuresLead}</p>
      <dl className="facts">
        {shownFirst.map(({ id, label, explain, kind }) => (
          <Term key={id} name={<Read text={label} />}>
            <Read text={explain} />{" "}
            <span className="muted">{messages[MEASURE_KIND_LABELS[kind]]}</span>
          </Term>
        ))}
      </dl>
    </div>
  );
}
