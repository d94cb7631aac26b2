import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useApp } from "./app-context.tsx";
import { fill } from "./messages/fill.ts";
import {
  buildRows,
  filterRows,
  NO_FILTER,
  sortRows,
  type Column,
  type RowFilter,
  type Sorting,
  type SourceRow,
} from "./source-rows.ts";
import { SourceFilters } from "./SourceFilters.tsx";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Translated } from "./Translated.tsx";
import { useTexts } from "./use-texts.ts";
import { SourceTable } from "./SourceTable.tsx";

/** Every claim and event in one table that sorts and filters. Needs nothing but the situation. */
export function SourcesPanel() {
  const app = useApp();
  const { messages, format, language, dispatch } = app;
  const [filter, setFilter] = useState<RowFilter>(NO_FILTER);
  const [sorting, setSorting] = useState<Sorting>({ column: "time", descending: false });
  const wanted = useDeferredValue(filter);
  const told = useTexts(true);
  // The rows hold words of the pack, some of which come later: what they are made of is another then.
  const made = useMemo(() => ({ voice: app, told }), [app, told]);
  const rows = useMemo(() => buildRows(made.voice), [made]);
  const sorted = useMemo(() => sortRows(rows, sorting, language), [rows, sorting, language]);
  const shown = useMemo(() => filterRows(sorted, wanted), [sorted, wanted]);
  const sortBy = useCallback(
    (column: Column) =>
      setSorting((now) => ({ column, descending: now.column === column && !now.descending })),
    [],
  );
  const open = useCallback(
    ({ kind, id }: SourceRow) => dispatch({ type: "select", selection: { kind, id } }),
    [dispatch],
  );
  return (
    <div className="sources">
      <p className="lead">
        {messages.sourcesLead} <MeasuresLink />
      </p>
      <Translated texts={rows.map(({ statedBy }) => statedBy)} />
      <SourceFilters rows={rows} filter={filter} onChange={setFilter} />
      <output className="count muted">
        {fill(messages.shownOf, {
          shown: format.number(shown.length),
          total: format.number(rows.length),
        })}
      </output>
      {shown.length === 0 && <p>{messages.nothingFound}</p>}
      <SourceTable rows={shown} sorting={sorting} onSort={sortBy} onOpen={open} />
    </div>
  );
}
