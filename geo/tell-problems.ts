import { formatProblem, type Problem } from "../src/domain/problem.ts";

/** An error without a stack: where in this program the pack was read says nothing about the pack. */
export function tellProblems(folder: string, problems: readonly Problem[]): Error {
  const lines = [`${problems.length} problems in ${folder}:`, ...problems.map(formatProblem)];
  const error = new Error(lines.join("\n"));
  error.stack = "";
  return error;
}
