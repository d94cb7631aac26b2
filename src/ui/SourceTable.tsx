import { memo } from "react";
import { useApp } from "./app-context.tsx";
import { ROLE_LABELS } from "./kind-labels.ts";
import type { MessageKey } from "./messages/en.ts";
import { Read } from "./Read.tsx";
import { COLUMNS, type Column, type Sorting, type SourceRow } from "./source-rows.ts";
import { PublisherLink } from "./SourceLink.tsx";

const COLUMN_LABELS: Record<Column, MessageKey> = {
  time: "columnTime",
  what: "columnFigure",
  measure: "columnMeasure",
  statedBy: "statedBy",
  source: "publishedBy",
  confidence: "confidence",
  role: "role",
};

interface SourceTableProps {
  readonly rows: readonly SourceRow[];
  readonly sorting: Sorting;
  readonly onSort: (column: Column) => void;
  readonly onOpen: (row: SourceRow) => void;
}

/** The table itself. On a narrow screen the style sheet turns its rows into cards. */
export const SourceTable = memo(function SourceTable({
  rows,
  sorting,
  onSort,
  onOpen,
}: SourceTableProps) {
  const { messages } = useApp();
  return (
    <table className="source-table">
      <caption className="visually-hidden">{messages.tableCaption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={ariaSort(sorting, column)} data-column={column}>
              <button type="button" onClick={() => onSort(column)}>
                {messages[COLUMN_LABELS[column]]}
                <span
                  aria-hidden="true"
                  className="sort-mark"
                  data-sort={ariaSort(sorting, column)}
                />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={`${row.kind} ${row.id}`} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
});

function ariaSort(sorting: Sorting, column: Column): "ascending" | "descending" | "none" {
  if (sorting.column !== column) return "none";
  return sorting.descending ? "descending" : "ascending";
}

interface TableRowProps {
  readonly row: SourceRow;
  readonly onOpen: (row: SourceRow) => void;
}

const TableRow = memo(function TableRow({ row, onOpen }: TableRowProps) {
  const { messages } = useApp();
  return (
    <tr data-kind={row.kind}>
      <td data-column="time">{row.when}</td>
      <th scope="row" data-column="what">
        <button type="button" className="row-button" onClick={() => onOpen(row)}>
          <Read text={row.what} />
        </button>
        {row.arithmetic && <span className="chip">{messages.arithmeticShort}</span>}
      </th>
      <td data-column="measure" data-label={messages.columnMeasure}>
        {/* One piece, beside the label that it has where there is no room for columns. */}
        <span>
          <Read text={row.measure} />
          {row.where !== null && (
            <span className="muted">
              {" · "}
              <Read text={row.where} />
            </span>
          )}
        </span>
      </td>
      <td data-column="statedBy" data-label={messages.statedBy}>
        <Read text={row.statedBy} />
      </td>
      <td data-column="source" data-label={messages.publishedBy}>
        <PublisherLink source={row.source} />
      </td>
      <td data-column="confidence" data-label={messages.confidence}>
        {messages[row.confidence]}
      </td>
      <td data-column="role" data-label={messages.role}>
        {row.hasRole && messages[ROLE_LABELS[row.role]]}
      </td>
    </tr>
  );
});
