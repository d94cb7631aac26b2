import { useId, useMemo } from "react";
import { CONFIDENCES, ROLES } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { ROLE_LABELS } from "./kind-labels.ts";
import { NO_FILTER, type RowFilter, type SourceRow } from "./source-rows.ts";

interface SourceFiltersProps {
  readonly rows: readonly SourceRow[];
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
}

/** A search field and one choice for each thing that rows can be told apart by. */
export function SourceFilters({ rows, filter, onChange }: SourceFiltersProps) {
  const { situation, messages, read } = useApp();
  const id = useId();
  const change = (part: keyof RowFilter) => (value: string) =>
    onChange({ ...filter, [part]: value });
  const options = useMemo(() => {
    const has = (part: "measureId" | "party", wanted: string): boolean =>
      rows.some((row) => row[part] === wanted);
    return {
      measures: situation.measures
        .filter((one) => has("measureId", one.id))
        .map((one) => option(one.id, read(one.label))),
      parties: situation.parties
        .filter((one) => has("party", one.id))
        .map((one) => option(one.id, read(one.name))),
    };
  }, [rows, situation, read]);
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
      <Choice
        name={messages.columnMeasure}
        value={filter.measure}
        options={options.measures}
        onChange={change("measure")}
      />
      <Choice
        name={messages.party}
        value={filter.party}
        options={options.parties}
        onChange={change("party")}
      />
      <Choice
        name={messages.confidence}
        value={filter.confidence}
        options={CONFIDENCES.map((one) => option(one, messages[one]))}
        onChange={change("confidence")}
      />
      <Choice
        name={messages.role}
        value={filter.role}
        options={([...ROLES, "event"] as const).map((one) =>
          option(one, messages[ROLE_LABELS[one]]),
        )}
        onChange={change("role")}
      />
      <button
        type="button"
        className="button"
        disabled={!active}
        onClick={() => onChange(NO_FILTER)}
      >
        {messages.clearFilters}
      </button>
    </search>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function option(value: string, label: string): Option {
  return { value, label };
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function Choice({ name, value, options, onChange }: ChoiceProps) {
  const { messages } = useApp();
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span>{name}</span>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{messages.filterAll}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
