import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { packFolders } from "./packs.ts";

/** A report of a headline series as claims.csv has it: when it begins and ends (milliseconds UTC), and its number. */
export interface Report {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly qualifier: string;
}

/** The headline reports of a measure, of all places together, in order of time. Read without the application's own parsers. */
export function listReports(pack: keyof typeof packFolders, measure: string): readonly Report[] {
  const text = readFileSync(join(packFolders[pack], "claims.csv"), "utf8");
  const offset = readOffset(pack);
  const rows = parse<Record<string, string>>(text, { columns: true });
  return rows
    .filter((row) => row["measure"] === measure && row["role"] === "headline" && !row["place"])
    .map((row) => {
      const [from = "", to = from] = (row["time"] ?? "").split("/");
      return {
        id: row["id"] ?? "",
        start: edgeOf(from, offset, 0),
        end: edgeOf(to, offset, 1),
        value: Number(row["value"]),
        qualifier: row["qualifier"] ?? "",
      };
    })
    .filter(({ start }) => Number.isFinite(start))
    .sort((a, b) => a.start - b.start);
}

/** Milliseconds UTC of an instant, or of a day's start or end in the pack's own offset; NaN for months and years. */
function edgeOf(text: string, offset: string, days: 0 | 1): number {
  if (text.includes("T")) return Date.parse(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return NaN;
  return Date.parse(`${text}T00:00${offset}`) + days * 24 * 3_600_000;
}

function readOffset(pack: keyof typeof packFolders): string {
  const text = readFileSync(join(packFolders[pack], "situation.json"), "utf8");
  return /"offset": "([^"]+)"/.exec(text)?.[1] ?? "Z";
}

/** A number as the page writes it. */
export function grouped(value: number): string {
  return new Intl.NumberFormat("en-GB").format(value);
}

/** An instant as a link writes it. */
export function linkTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
