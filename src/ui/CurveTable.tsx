import type { Measure } from "../domain/situation.ts";
import { byTime, deriveShownSeries } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { ROLE_LABELS } from "./kind-labels.ts";
import { Filled } from "./Filled.tsx";
import { findSource } from "./lookup.ts";
import { Read } from "./Read.tsx";
import { sayDoubts } from "./say-doubts.ts";
import { sayFigure } from "./say.ts";
import { sayClaimTime } from "./say-facts.ts";
import { PublisherLink } from "./SourceLink.tsx";
import { useAccess } from "./use-late-words.ts";

/** Every point of a measure's chart as a row: when, how many, of which kind, who stated it and where it was read. */
export function CurveTable({ measure }: { readonly measure: Measure }) {
  const app = useApp();
  const { situation, messages } = app;
  const words = useAccess();
  const { headline, beside } = deriveShownSeries(situation, measure.id, null);
  const claims = [...headline, ...beside].sort(byTime);
  return (
    <table className="source-table curve-table">
      <caption className="visually-hidden">
        <Filled message={words.curveCaption} values={{ measure: <Read text={measure.label} /> }} />
      </caption>
      <thead>
        <tr>
          {[
            messages.columnTime,
            messages.value,
            words.curveKind,
            messages.statedBy,
            messages.publishedBy,
          ].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => {
          return (
            <tr key={claim.id}>
              <td data-column="time">{sayClaimTime(claim, app)}</td>
              <th scope="row">
                <ClaimLink claim={claim.id}>{sayFigure(claim, app)}</ClaimLink>
              </th>
              <td data-label={words.curveKind}>
                {messages[ROLE_LABELS[claim.role]]}
                {sayDoubts(claim, app)}
              </td>
              <td data-label={messages.statedBy}>
                <Read text={claim.statedBy} />
              </td>
              <td data-label={messages.publishedBy}>
                <PublisherLink source={findSource(situation, claim.source)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
