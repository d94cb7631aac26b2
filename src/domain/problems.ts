import type { Problem } from "./problem.ts";

/** Gathers everything that is wrong while parsing goes on, so that an author sees all of it at once. */
export class Problems {
  readonly found: Problem[] = [];

  /** `got` is told as JSON, cut where it grows long; undefined is told as nothing. */
  add(file: string, line: number, rule: string, got: unknown, expected: string): void {
    this.found.push({ file, line, rule, got: quote(got), expected });
  }
}

const LONGEST = 100;

function quote(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
