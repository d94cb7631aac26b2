import type { HeaderRule } from "./header-rules.ts";

type Rules = readonly [HeaderRule, ...HeaderRule[]];

/**
 * The rules as a `_headers` file, which several static hosts read from the site's folder. Such hosts join what two rules say of one
 * header: a header that a further rule changes is taken back first.
 */
export function writeHeadersFile([all, ...further]: Rules): string {
  const blocks = [
    [`${all.path}*`, ...linesOf(all)],
    ...further.map((rule) => [
      `${rule.path}*`,
      ...Object.keys(rule.headers)
        .filter((name) => name in all.headers)
        .map((name) => `  ! ${name}`),
      ...linesOf(rule),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function linesOf({ headers }: HeaderRule): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}
