import {
  CONFIDENCES,
  QUALIFIERS,
  ROLES,
  type Claim,
  type SituationEvent,
  type Source,
} from "./claims.ts";
import type { LocalText } from "./local-text.ts";
import { parseCsv, type CsvRow } from "./parse-csv.ts";
import { parseTime, type ParsedTime } from "./parse-time.ts";
import type { Problems } from "./problems.ts";
import { count, instant, type Count } from "./units.ts";

export const CLAIM_COLUMNS =
  "id,measure,place,time,value,value_max,qualifier,role,party,stated_by_en,source,derived_from,contradicts,confidence,arithmetic,note_en".split(
    ",",
  );
export const EVENT_COLUMNS =
  "id,time,title_en,detail_en,place,attributed_to_en,source,confidence,flag".split(",");
export const SOURCE_COLUMNS = "id,publisher,title,url,published".split(",");

/** Reads cells of one row and remembers whether any of them was unusable. */
class RowReader {
  usable = true;
  readonly file: string;
  readonly row: CsvRow;
  readonly utcOffsetMinutes: number;
  readonly problems: Problems;

  constructor(file: string, row: CsvRow, utcOffsetMinutes: number, problems: Problems) {
    this.file = file;
    this.row = row;
    this.utcOffsetMinutes = utcOffsetMinutes;
    this.problems = problems;
  }

  private refuse(rule: string, column: string, expected: string): void {
    this.usable = false;
    this.problems.add(
      this.file,
      this.row.line,
      rule,
      this.row.cell(column),
      `${expected} in ${column}`,
    );
  }

  text(column: string): string {
    const value = this.row.cell(column);
    if (value === "") this.refuse("required", column, "some text");
    return value;
  }

  optional(column: string): string | null {
    const value = this.row.cell(column);
    return value === "" ? null : value;
  }

  local(column: string): LocalText {
    return { en: this.text(column) };
  }

  optionalLocal(column: string): LocalText | null {
    const value = this.optional(column);
    return value === null ? null : { en: value };
  }

  list(column: string): string[] {
    return this.row
      .cell(column)
      .split(/\s+/)
      .filter((part) => part !== "");
  }

  oneOf<Value extends string>(column: string, allowed: readonly Value[]): Value {
    const value = this.row.cell(column);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    this.refuse("allowed-value", column, `one of ${allowed.join(", ")}`);
    return allowed[0] as Value;
  }

  yes(column: string): boolean {
    return this.oneOf(column, ["yes", "no"]) === "yes";
  }

  number(column: string): Count {
    const text = this.row.cell(column);
    const value = Number(text);
    // More than 308 digits are a number in form, but none that can be held.
    if (/^\d+(\.\d+)?$/.test(text) && Number.isFinite(value)) return count(value);
    this.refuse("number", column, "a number such as 98625 or 5.5");
    return count(0);
  }

  optionalNumber(column: string): Count | null {
    return this.row.cell(column) === "" ? null : this.number(column);
  }

  time(column: string): ParsedTime {
    const parsed = parseTime(this.row.cell(column), this.utcOffsetMinutes);
    if (parsed.ok) return parsed.value;
    this.refuse("time", column, parsed.failure);
    return { time: { start: instant(0), end: instant(0) }, precision: "day" };
  }
}

function parseRows<Row>(
  file: string,
  text: string,
  columns: readonly string[],
  utcOffsetMinutes: number,
  problems: Problems,
  read: (row: RowReader) => Row,
): Row[] {
  return parseCsv(file, text, columns, problems).flatMap((row) => {
    const reader = new RowReader(file, row, utcOffsetMinutes, problems);
    const value = read(reader);
    return reader.usable ? [value] : [];
  });
}

/** The claims of claims.csv, in the file's order. Bare dates are days at the given offset (minutes east of Greenwich). */
export function parseClaims(text: string, utcOffsetMinutes: number, problems: Problems): Claim[] {
  return parseRows("claims.csv", text, CLAIM_COLUMNS, utcOffsetMinutes, problems, (row) => ({
    id: row.text("id"),
    measure: row.text("measure"),
    place: row.optional("place"),
    ...row.time("time"),
    value: row.number("value"),
    valueMax: row.optionalNumber("value_max"),
    qualifier: row.oneOf("qualifier", QUALIFIERS),
    role: row.oneOf("role", ROLES),
    party: row.text("party"),
    statedBy: row.local("stated_by_en"),
    source: row.text("source"),
    derivedFrom: row.list("derived_from"),
    contradicts: row.list("contradicts"),
    confidence: row.oneOf("confidence", CONFIDENCES),
    arithmetic: row.yes("arithmetic"),
    note: row.optionalLocal("note_en"),
    line: row.row.line,
  }));
}

/** The events of events.csv in order of time, the file's order among those of the same time. */
export function parseEvents(
  text: string,
  utcOffsetMinutes: number,
  problems: Problems,
): SituationEvent[] {
  return parseRows("events.csv", text, EVENT_COLUMNS, utcOffsetMinutes, problems, (row) => ({
    id: row.text("id"),
    ...row.time("time"),
    title: row.local("title_en"),
    detail: row.local("detail_en"),
    place: row.optional("place"),
    attributedTo: row.local("attributed_to_en"),
    source: row.text("source"),
    confidence: row.oneOf("confidence", CONFIDENCES),
    flag: row.yes("flag"),
    line: row.row.line,
  })).sort((a, b) => a.time.start - b.time.start || a.time.end - b.time.end);
}

/** The publications of sources.csv, in the file's order. */
export function parseSources(text: string, utcOffsetMinutes: number, problems: Problems): Source[] {
  return parseRows("sources.csv", text, SOURCE_COLUMNS, utcOffsetMinutes, problems, (row) => {
    const published = row.optional("published") === null ? null : row.time("published");
    return {
      id: row.text("id"),
      publisher: row.text("publisher"),
      title: row.optional("title"),
      url: row.optional("url"),
      published: published?.time.start ?? null,
      publishedPrecision: published?.precision ?? null,
      line: row.row.line,
    };
  });
}
