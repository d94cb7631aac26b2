import type { ReactNode } from "react";
import type { Source } from "../../domain/claims.ts";
import type { LocalText } from "../../domain/local-text.ts";
import type { Area, Place, Route } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import type { Selection } from "../../state/view-state.ts";
import { carriesFlow, everyCorridorCarriesFlow } from "../../flow/flow-series.ts";
import { findPhase } from "../../time/phases.ts";
import { readRate, readSeries } from "../../time/reading.ts";
import { deriveShownSeries, findMeasure } from "../../time/series.ts";
import { useApp, type App } from "../app-context.tsx";
import { useSpokenInstant } from "../spoken.tsx";
import { Filled } from "../Filled.tsx";
import { findFeature, findSource, nameOf, type Feature } from "../lookup.ts";
import { fill } from "../messages/fill.ts";
import { Publisher } from "../Publisher.tsx";
import { Read } from "../Read.tsx";
import { sayReading } from "../say.ts";
import type { Hover } from "./use-map.ts";
import "../messages/add-panels.ts";
import "./glance.css";

/** What a glance at something on the map tells; the card tells the rest. */
export interface Glance {
  readonly name: LocalText;
  /** One line of what is known at the instant; null when nothing is. */
  readonly known: ReactNode;
  /** Where it was read; null when it needs none. */
  readonly source: Source | null;
}

interface Known {
  readonly text: ReactNode;
  readonly source: string | null;
}

/** The name of a place, area or route, what is known about it at an instant, and where that was read. */
export function glanceAt(app: App, { kind, id }: Selection, at: Instant): Glance | null {
  if (kind === "claim" || kind === "event") return null;
  const feature = findFeature(app.situation, id, kind);
  if (feature === null) return null;
  const known = knownOf(app, feature, at);
  return {
    name: nameOf(feature),
    known: known?.text ?? null,
    source: findSource(app.situation, known?.source ?? null),
  };
}

/** What a glance tells, beside the pointer; a tap or click opens the card with the rest. */
export function Tooltip({ hover }: { hover: Hover }) {
  const app = useApp();
  const at = useSpokenInstant();
  const glance = glanceAt(app, hover.selection, at);
  if (glance === null) return null;
  return (
    <div
      className="tooltip"
      ref={(box) => {
        box?.style.setProperty("--x", `${hover.x}px`);
        box?.style.setProperty("--y", `${hover.y}px`);
      }}
    >
      <strong>
        <Read text={glance.name} />
      </strong>
      {glance.known !== null && <span>{glance.known}</span>}
      {glance.source !== null && (
        <span className="muted">
          <Filled
            message={app.messages.readAt}
            values={{ source: <Publisher source={glance.source} /> }}
          />
        </span>
      )}
    </div>
  );
}

function knownOf(app: App, feature: Feature, at: Instant): Known | null {
  switch (feature.kind) {
    case "place":
      return knownOfPlace(feature.place, at);
    case "area":
      return knownOfArea(app, feature.area, at);
    case "route":
      return knownOfRoute(app, feature.route, at);
  }
}

function knownOfPlace(place: Place, at: Instant): Known | null {
  const phase = findPhase(place, at);
  if (phase !== null) return { text: <Read text={phase.label} />, source: phase.source };
  return place.note === null ? null : { text: <Read text={place.note} />, source: place.source };
}

function knownOfArea(app: App, area: Area, at: Instant): Known | null {
  const { situation, messages } = app;
  if (area.kind === "corridor") {
    if (everyCorridorCarriesFlow(situation)) return knownRate(app, at);
    return area.note === null ? null : { text: <Read text={area.note} />, source: area.source };
  }
  if (area.line !== null) return { text: <Read text={area.line} />, source: area.source };
  const housing = findMeasure(situation, situation.flow.housing);
  const reading = readSeries(deriveShownSeries(situation, housing.id, area.id), at);
  if (reading.kind === "none") {
    const text = (
      <>
        <Read text={housing.label} />: {messages.none}
      </>
    );
    return { text, source: null };
  }
  const shown = sayReading(reading, housing.unit, app);
  // Nobody has stated what lies between two reports.
  const source = reading.kind === "interpolated" ? null : reading.claim.source;
  const text = (
    <>
      <Read text={housing.label} />: {shown} ({messages[reading.kind]})
    </>
  );
  return { text, source };
}

function knownOfRoute(app: App, route: Route, at: Instant): Known | null {
  if (carriesFlow(app.situation, route)) return knownRate(app, at);
  return route.note === null ? null : { text: <Read text={route.note} />, source: route.source };
}

function knownRate({ situation, format, messages }: App, at: Instant): Known | null {
  const rate = readRate(deriveShownSeries(situation, situation.flow.measure, null), at);
  if (rate === null) return { text: messages.noRate, source: null };
  const { unit } = findMeasure(situation, situation.flow.measure);
  const [from, to] = [rate.from, rate.to].map(({ time, precision }) =>
    format.brief(time, precision),
  );
  const between = fill(messages.betweenReports, { from: from ?? "", to: to ?? "" });
  // Nobody has stated a rate: it has no source of its own.
  return { text: `${format.rate(rate.perHour, unit)} (${between})`, source: null };
}
