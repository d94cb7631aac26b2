import type { Area } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";
import { FlowRate } from "./FlowRate.tsx";
import { fill } from "./messages/fill.ts";
import { Term } from "./Term.tsx";

/** What only areas have: which line is drawn as of when, and the rate along a corridor. */
export function AreaFacts({ area, at }: { readonly area: Area; readonly at: Instant }) {
  const { messages, read } = useApp();
  const { line, asOf } = area;
  const shown =
    line !== null && asOf !== null
      ? fill(messages.lineAsOf, { line: read(line), date: asOf })
      : line && read(line);
  return (
    <>
      {shown !== null && (
        <dl className="facts">
          <Term name={messages.lineShown}>{shown}</Term>
        </dl>
      )}
      {area.kind === "corridor" && <FlowRate at={at} />}
      {area.schematic && <p className="muted">{messages.schematicLine}</p>}
    </>
  );
}
