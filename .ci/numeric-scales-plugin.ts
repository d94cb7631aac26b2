import type { Plugin } from "vite";

/** What d3-scale imports, as far as a scale from numbers to numbers needs it. */
const PARTS: Readonly<Record<string, string>> = {
  "d3-interpolate": `
    export const interpolateNumber = (from, to) => (part) => from * (1 - part) + to * part;
    export const interpolateRound = (from, to) => (part) => Math.round(from * (1 - part) + to * part);
    export { interpolateNumber as interpolate };
    ${leaveOut("piecewise")}`,
  "d3-format": "format formatPrefix formatSpecifier precisionFixed precisionPrefix precisionRound"
    .split(" ")
    .map(leaveOut)
    .join("\n"),
};

function leaveOut(name: string): string {
  return `export const ${name} = () => { throw new Error("${name} is left out of this build"); };`;
}

const prefix = "\0numeric:";

/**
 * Builds d3-scale without what no scale here uses but each carries with it: interpolation between colours, dates and texts, and
 * formats for ticks (numbers are formatted in the reader's language). A twentieth of all that an embed loads. To ask for what is left
 * out throws.
 */
export function numericScalesPlugin(): Plugin {
  return {
    name: "corridor-numeric-scales",
    apply: "build",
    enforce: "pre",
    resolveId: (id, importer) =>
      id in PARTS && importer?.includes("/d3-scale/") === true ? prefix + id : undefined,
    load: (id) => (id.startsWith(prefix) ? PARTS[id.slice(prefix.length)] : undefined),
  };
}
