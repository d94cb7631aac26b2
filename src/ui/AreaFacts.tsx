import type { Area } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { everyCorridorCarriesFlow } from "../flow/flow-series.ts";
import { useApp } from "./app-context.tsx";
import { FlowRate } from "./FlowRate.tsx";
import { Filled } from "./Filled.tsx";
import { Read } from "./Read.tsx";
import { Term } from "./Term.tsx";

/** What only areas have: which line is drawn as of when, and the rate along a corridor whose road the people counted took. */
export function AreaFacts({ area, at }: { readonly area: Area; readonly at: Instant }) {
  const { situation, messages } = useApp();
  const { line, asOf } = area;
  const counted = everyCorridorCarriesFlow(situation);
  return (
    <>
      {line !== null && (
        <dl className="facts">
          <Term name={messages.lineShown}>
            <Filled
              message={asOf === null ? "{line}" : messages.lineAsOf}
              values={{ line: <Read text={line} />, date: asOf }}
            />
          </Term>
        </dl>
      )}
      {area.kind === "corridor" && counted && <FlowRate at={at} />}
      {area.schematic && <p className="muted">{messages.schematicLine}</p>}
    </>
  );
}
