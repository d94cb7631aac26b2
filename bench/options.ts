/** What can be measured, in the order in which it is. */
export const PARTS = ["load", "frames", "heap", "scrub", "hosting", "paper"] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly runs: number;
  readonly parts: ReadonlySet<Part>;
}

/** Five runs are the fewest whose spread says anything. */
const DEFAULT_RUNS = 5;

/** Reads `--runs 5 --only load,frames`. Throws with what is allowed when an argument is none of it. */
export function parseOptions(args: readonly string[]): Options {
  let runs = DEFAULT_RUNS;
  let parts: readonly Part[] = PARTS;
  for (let index = 0; index < args.length; index += 2) {
    const [name, value = ""] = [args[index], args[index + 1]];
    if (name === "--runs" && /^[1-9]\d?$/.test(value)) runs = Number(value);
    else if (name === "--only") parts = value.split(",").map(readPart);
    else
      throw new Error(`not understood: ${name} ${value} (--runs 1 to 99, --only ${PARTS.join()})`);
  }
  return { runs, parts: new Set(parts) };
}

function readPart(text: string): Part {
  const part = PARTS.find((candidate) => candidate === text);
  if (part === undefined) throw new Error(`--only: ${text} is none of ${PARTS.join(", ")}`);
  return part;
}
