import type { Route } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { carriesFlow } from "../flow/flow-series.ts";
import { useApp } from "./app-context.tsx";
import { FlowRate } from "./FlowRate.tsx";
import { sayValidity } from "./say-facts.ts";
import { Term } from "./Term.tsx";

/** What only routes have: when they were in use or closed, and the rate along the corridor. */
export function RouteFacts({ route, at }: { readonly route: Route; readonly at: Instant }) {
  const app = useApp();
  const { messages } = app;
  return (
    <>
      <dl className="facts">
        <Term name={route.kind === "closed" ? messages.validityClosed : messages.validity}>
          {sayValidity(route.validity, app) ?? messages.validUnknown}
        </Term>
      </dl>
      {carriesFlow(app.situation, route) && <FlowRate at={at} />}
      {route.schematic && <p className="muted">{messages.schematicLine}</p>}
    </>
  );
}
