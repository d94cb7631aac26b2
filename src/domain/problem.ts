/** One thing that is wrong with a pack, told so that its author can mend it without reading code. */
export interface Problem {
  /** File name inside the pack or the base folder. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line: number;
  /** Short name of the rule that was broken. */
  readonly rule: string;
  readonly got: string;
  readonly expected: string;
}

/** One line: `claims.csv:12 known-source: got "tass-9", expected an id in sources.csv`. */
export function formatProblem({ file, line, rule, got, expected }: Problem): string {
  return `${file}:${line} ${rule}: got ${got}, expected ${expected}`;
}
