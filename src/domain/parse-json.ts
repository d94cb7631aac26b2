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

/** How much of a file is shown from where it cannot be read. */
const SHOWN = 24;

/** A JSON file that knows on which line each of its parts stands. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** Line of the part at `path`, or of its nearest part that exists, counted from 1. */
  readonly lineOf: (path: JSONPath) => number;
}

/** The value of a JSON file with line numbers; null after adding problems when it is not JSON. */
export function parseJson(file: string, raw: string, problems: Problems): JsonFile | null {
  // Some editors put a byte order mark before everything.
  const text = raw.replace(/^\uFEFF/, "");
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const starts = lineStarts(text);
  if (tree === undefined || errors.length > 0) {
    const [first] = errors;
    const offset = first?.offset ?? 0;
    const got = text.slice(offset, offset + SHOWN).split("\n")[0];
    const why = first === undefined ? "" : ` (${sayCode(printParseErrorCode(first.error))})`;
    problems.add(file, lineAt(starts, offset), "json", got, `well-formed JSON${why}`);
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
  const told = new Set<string>();
  const tell = (steps: JSONPath, got: unknown, wanted: string): void => {
    const where = [...path, ...steps];
    const expected = `${wanted} at ${where.join(".")}`;
    // A text has two schemas that say the same of what is no text.
    if (told.has(expected)) return;
    told.add(expected);
    problems.add(json.file, json.lineOf(where), "shape", got, expected);
  };
  for (const issue of parsed.error.issues) {
    const steps = issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step));
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) tell([...steps, key], key, "no field of this name");
    else if (issue.code === "invalid_key") tell(steps, steps.at(-1), issue.message);
    else tell(steps, valueAt(value, steps), sayWanted(issue.message));
  }
  return null;
}

/** "Invalid input: expected string, received undefined" without what `got` tells already. */
function sayWanted(message: string): string {
  return message
    .replace(/^Invalid input: (expected )?/, "")
    .replace(/, received .*$/, "")
    .replace(/^record$/, "object");
}

/** "PropertyNameExpected" in words. */
function sayCode(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
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
