import { CsvError, parse } from "csv-parse/sync";
import type { Problems } from "./problems.ts";

/** A row of a table: its cells by column name, and the line in the file on which it ends, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cell: (column: string) => string;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file whose header must be exactly `columns`, in that order. Cells are trimmed.
 * Problems are added with their line; a file that cannot be read gives no rows.
 */
export function parseCsv(
  file: string,
  text: string,
  columns: readonly string[],
  problems: Problems,
): CsvRow[] {
  let records: CsvRecord[];
  try {
    // With `info` each record comes with its place in the file, which the package's types leave out.
    records = parse(text.replaceAll("\r\n", "\n"), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error["lines"] === "number" ? error["lines"] : 1;
    problems.add(
      file,
      line,
      "csv",
      error instanceof Error ? error.message : String(error),
      "a well-formed CSV file",
    );
    return [];
  }
  const [header, ...body] = records;
  const got = header?.record ?? [];
  const most = Math.max(got.length, columns.length);
  const first = Array.from({ length: most }, (_, index) => index).find(
    (index) => got[index] !== columns[index],
  );
  if (first !== undefined) {
    const wanted = columns[first] === undefined ? "no more columns" : `"${columns[first]}"`;
    const whole = `${columns.length} columns separated by commas: ${columns.join()}`;
    const expected = `${wanted} as column ${first + 1} of ${whole}`;
    problems.add(file, 1, "csv-header", got[first], expected);
    return [];
  }
  return body.flatMap(({ record, info }) => {
    if (record.length !== columns.length) {
      problems.add(file, info.lines, "csv-columns", record.length, `${columns.length} cells`);
      return [];
    }
    const cells = new Map(columns.map((column, index) => [column, record[index] ?? ""]));
    const cell = (column: string): string => {
      const value = cells.get(column);
      if (value === undefined) throw new Error(`${file} has no column ${column}`);
      return value;
    };
    return [{ line: info.lines, cell }];
  });
}
