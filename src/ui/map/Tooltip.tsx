import { findPhase } from "../../time/phases.ts";
import { readSeries } from "../../time/reading.ts";
import { deriveShownSeries, findMeasure } from "../../time/series.ts";
import { selectSpokenInstant } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import type { Hover } from "./use-map.ts";

/** The name of what is under the pointer, and one line of what is known about it; a tap or click tells the rest. */
export function Tooltip({ hover }: { hover: Hover }) {
  const { situation, format, read, messages } = useApp();
  const at = useView((view) => selectSpokenInstant(view, situation));
  const { kind, id } = hover.selection;
  const place = kind === "place" ? situation.places.find((one) => one.id === id) : undefined;
  const area = kind === "area" ? situation.areas.find((one) => one.id === id) : undefined;
  const route = kind === "route" ? situation.routes.find((one) => one.id === id) : undefined;
  const name = place?.name ?? area?.name ?? route?.name;
  if (name === undefined) return null;

  const phase = place === undefined ? null : findPhase(place, at);
  const housing = findMeasure(situation, situation.flow.housing);
  const reading =
    area?.kind === "province"
      ? readSeries(deriveShownSeries(situation, housing.id, area.id), at)
      : null;
  const known =
    phase !== null
      ? read(phase.label)
      : reading !== null && reading.kind !== "none"
        ? `${read(housing.label)}: ${reading.kind === "interpolated" ? "≈ " : ""}${format.number(reading.value)} (${messages[reading.kind]})`
        : area?.line
          ? read(area.line)
          : null;
  return (
    <div
      className="tooltip"
      ref={(box) => {
        box?.style.setProperty("--x", `${hover.x}px`);
        box?.style.setProperty("--y", `${hover.y}px`);
      }}
    >
      <strong>{read(name)}</strong>
      {known !== null && <span>{known}</span>}
    </div>
  );
}
