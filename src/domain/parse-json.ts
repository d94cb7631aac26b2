import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from "jsonc-parser";
import type { z } from "zod";
import type { Problems } from "./problems.ts";

/** A JSON file that knows on which line each of its parts stands. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** Line of the part at `path`, or of its nearest part that exists, counted from 1. */
  readonly lineOf: (path: JSONPath) => number;
}

/** The value of a JSON file with line numbers; null after adding problems when it is not JSON. */
export function parseJson(file: string, text: string, problems: Problems): JsonFile | null {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const starts = lineStarts(text);
  if (tree === undefined || errors.length > 0) {
    const [first] = errors;
    const got = first === undefined ? "nothing" : printParseErrorCode(first.error);
    problems.add(file, lineAt(starts, first?.offset ?? 0), "json", got, "well-formed JSON");
    return null;
  }
  const lineOf = (path: JSONPath): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node: Node | undefined = findNodeAtLocation(tree, path.slice(0, depth));
      if (node !== undefined) return lineAt(starts, node.offset);
    }
    return 1;
  };
  return { file, value: JSON.parse(text) as unknown, lineOf };
}

/** The part of a JSON file at `path` as `schema` reads it; null after adding every problem that the schema finds. */
export function readJson<Output>(
  json: JsonFile,
  path: JSONPath,
  value: unknown,
  schema: z.ZodType<Output>,
  problems: Problems,
): Output | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const steps = issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step));
    const where = [...path, ...steps];
    const expected = `${issue.message} at ${where.join(".")}`;
    problems.add(json.file, json.lineOf(where), "shape", valueAt(value, steps), expected);
  }
  return null;
}

function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof part !== "object" || part === null) return undefined;
    return (part as Record<string | number, unknown>)[step];
  }, value);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1))
    starts.push(index + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
