import type { Spread } from "../stats.ts";

/** Figures as the report writes them. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const times = (ratio: number): string => `${significant(ratio)}×`;
export const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** Three digits that count. */
export function significant(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(places, 4));
}

/** `median (least–most)`, or a dash. */
export function spread(
  value: Spread | null,
  write: (figure: number) => string = significant,
): string {
  if (value === null) return "–";
  const { median, least, most } = value;
  const [low, high] = [write(least), write(most)];
  return low === high ? write(median) : `${write(median)} (${low}–${high})`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "/").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
