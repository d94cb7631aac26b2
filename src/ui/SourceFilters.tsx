import { useId, useMemo } from "react";
import { CONFIDENCES, ROLES } from "../domain/claims.ts";
import { markOf } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { ROLE_LABELS } from "./kind-labels.ts";
import type { Option } from "./Select.tsx";
import { NO_FILTER, type RowFilter, type SourceRow } from "./source-rows.ts";

interface SourceFiltersProps {
  readonly rows: readonly SourceRow[];
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
}

/** A search field and one choice for each thing that rows can be told apart by. */
export function SourceFilters({ rows, filter, onChange }: SourceFiltersProps) {
  const { situation, messages, read, language } = useApp();
  const id = useId();
  const change = (part: keyof RowFilter) => (value: string) =>
    onChange({ ...filter, [part]: value });
  const options = useMemo(() => {
    const has = (part: "measureId" | "party", wanted: string): boolean =>
      rows.some((row) => row[part] === wanted);
    return {
      measures: situation.measures
        .filter((one) => has("measureId", one.id))
        .map((one) => option(one.id, read(one.label), markOf(one.label, language))),
      parties: situation.parties
        .filter((one) => has("party", one.id))
        .map((one) => option(one.id, read(one.name), markOf(one.name, language))),
    };
  }, [rows, situation, read, language]);
  const all = option("", messages.filterAll);
  const active = Object.values(filter).some((value) => value !== "");
  return (
    <search className="filters">
      <label className="field field-wide" htmlFor={id}>
        <span>{messages.searchSources}</span>
        <input
          id={id}
          type="search"
          value={filter.text}
          onChange={(event) => change("text")(event.target.value)}
        />
      </label>
      <ChoiceField
        name={messages.columnMeasure}
        value={filter.measure}
        options={[all, ...options.measures]}
        onChoose={change("measure")}
      />
      <ChoiceField
        name={messages.party}
        value={filter.party}
        options={[all, ...options.parties]}
        onChoose={change("party")}
      />
      <ChoiceField
        name={messages.confidence}
        value={filter.confidence}
        options={[all, ...CONFIDENCES.map((one) => option(one, messages[one]))]}
        onChoose={change("confidence")}
      />
      <ChoiceField
        name={messages.role}
        value={filter.role}
        options={[
          all,
          ...([...ROLES, "event"] as const).map((one) => option(one, messages[ROLE_LABELS[one]])),
        ]}
        onChoose={change("role")}
      />
      <button
        type="button"
        className="button"
        // Not disabled: the focus would be lost with the press.
        aria-disabled={!active}
        onClick={() => onChange(NO_FILTER)}
      >
        {messages.clearFilters}
      </button>
    </search>
  );
}

function option(id: string, label: string, lang?: string): Option<string> {
  return { id, label, lang };
}
