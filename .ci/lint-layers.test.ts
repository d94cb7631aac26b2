import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { layers, localTime, mapAdapter } from "./layers.ts";
import { formatOxlintConfig } from "./oxlint-config.ts";

/** A line of code in a file, and the rule that has to find it: none where the code is allowed. */
interface Plant {
  readonly file: string;
  /** `It` becomes a name of the line's own. */
  readonly code: string;
  readonly rule?: string | undefined;
}

const imports = "eslint(no-restricted-imports)";
const globals = "eslint(no-restricted-globals)";
const properties = "eslint(no-restricted-properties)";
const types = "typescript(no-restricted-types)";

const unknown = "zustand react-dom/server maplibre-gl node:fs vitest virtual:situation".split(" ");
const packages = new Set(layers.flatMap((layer) => layer.packages).concat(unknown));
const outside = ["../main.tsx", "../prerender.tsx", "../../geo/load.ts", "../../e2e/support/a.ts"];

function plantImports(): readonly Plant[] {
  return layers.flatMap(({ folder, packages: allowed }, index): readonly Plant[] => [
    ...layers.flatMap(({ folder: other }, place): readonly Plant[] => {
      const rule = place > index ? imports : undefined;
      return [
        { file: `src/${folder}/a.ts`, code: `import type { It } from "../${other}/b.ts";`, rule },
        { file: `src/${folder}/c/d.ts`, code: `export { It } from "../../${other}/b/c.ts";`, rule },
        { file: `src/${folder}/e.test.ts`, code: `import { It } from "../${other}/b.ts";`, rule },
        { file: `src/${folder}/f.ts`, code: `export const It = import("../${other}/b.ts");`, rule },
      ];
    }),
    ...[...packages].map((name): Plant => {
      const rule = allowed.includes(name) ? undefined : imports;
      return { file: `src/${folder}/g.ts`, code: `import type { It } from "${name}";`, rule };
    }),
    ...outside.map((path): Plant => {
      return { file: `src/${folder}/h.ts`, code: `import { It } from "${path}";`, rule: imports };
    }),
  ]);
}

function useProperty(name: string): string {
  const [object, property = ""] = name.split(".");
  return `export const It = ${object || "({} as Date)"}.${property};`;
}

function plantForbiddenWords(): readonly Plant[] {
  return layers.flatMap((layer): readonly Plant[] => {
    const file = `src/${layer.folder}/w.ts`;
    return [
      ...layer.globals.map((name) => ({ file, code: `export const It = ${name};`, rule: globals })),
      ...layer.types.map((name) => ({ file, code: `export type It = ${name};`, rule: types })),
      ...[...layer.properties, ...localTime].map((name) => {
        return { file, code: useProperty(name), rule: properties };
      }),
    ];
  });
}

const others: readonly Plant[] = [
  { file: mapAdapter, code: 'import { It } from "maplibre-gl";' },
  { file: mapAdapter, code: 'import "./maplibre.css";' },
  {
    file: mapAdapter,
    code: 'import It from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";',
  },
  { file: mapAdapter, code: 'import { It } from "../../ui/it.ts";', rule: imports },
  { file: mapAdapter, code: 'import type { It } from "react";', rule: imports },
  { file: mapAdapter, code: "export const It = requestAnimationFrame;", rule: globals },
  {
    file: "src/paint/maplibre/a.ts",
    code: 'import "maplibre-gl/dist/maplibre-gl.css";',
    rule: imports,
  },
  { file: "src/paint/a.ts", code: 'export const It = import("virtual:coarse-map");' },
  {
    file: "src/paint/a.ts",
    code: 'import It from "../../geo/base/lakes.geojson?url";',
    rule: imports,
  },
  { file: "src/ui/a.tsx", code: "export const It = window.parent;", rule: properties },
  { file: "src/time/a.test.ts", code: 'import { It } from "fast-check";' },
  { file: "src/main.tsx", code: 'import { It } from "./embed/it.ts";' },
  { file: "src/main.tsx", code: 'import It from "virtual:situation";' },
  { file: "src/prerender.tsx", code: 'import { It } from "react-dom/server";' },
  { file: "geo/a.ts", code: 'import { It } from "../src/domain/it.ts";' },
  { file: "geo/rules/a.ts", code: 'import { It } from "../../src/ui/it.ts";', rule: imports },
  {
    file: "src/domain/t.ts",
    code: 'export type It = import("../ui/it.ts").It;',
    rule: "typescript(consistent-type-imports)",
  },
  { file: "src/ui/t.ts", code: "export const It: any = 1;", rule: "typescript(no-explicit-any)" },
  {
    file: "src/time/cycle-a.ts",
    code: 'import type { It } from "./cycle-b.ts";',
    rule: "import(no-cycle)",
  },
  {
    file: "src/time/cycle-b.ts",
    code: 'import type { It } from "./cycle-a.ts";',
    rule: "import(no-cycle)",
  },
  {
    file: "src/ui/barrel.ts",
    code: 'export * from "./t.ts";',
    rule: "oxc(no-barrel-file)",
  },
];

const plants = [...plantImports(), ...plantForbiddenWords(), ...others];
const root = fileURLToPath(new URL("..", import.meta.url));

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Lints the files in one run; gives the findings as `file:line rule`. */
function lint(files: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), "corridor-layers-"));
  try {
    for (const [file, lines] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), lines.join("\n"));
    }
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
    const options = { cwd: folder, encoding: "utf8", maxBuffer: 1e8 } as const;
    const { stdout } = spawnSync(process.execPath, [oxlint, "-f", "json"], options);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return new Set(
      diagnostics.map(({ filename, code, labels }) => {
        return `${filename}:${labels[0]?.span.line} ${code}`;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("lint finds what the table of layers forbids, and nothing that it allows", () => {
  const config = readFileSync(join(root, ".oxlintrc.json"), "utf8");
  const files = new Map([[".oxlintrc.json", [config]]]);
  const places = plants.map(({ file, code }) => {
    const lines = files.get(file) ?? [];
    files.set(file, [...lines, code.replaceAll(/\bIt\b/g, `It${lines.length}`)]);
    return `${file}:${lines.length + 1}`;
  });
  const found = lint(files);
  const rules = [imports, globals, properties, types];
  const missed = plants.flatMap(({ code, rule }, index) => {
    return rule && !found.has(`${places[index]} ${rule}`) ? [`${places[index]} ${code}`] : [];
  });
  const wrong = plants.flatMap(({ code, rule }, index) => {
    const isFound = !rule && rules.some((name) => found.has(`${places[index]} ${name}`));
    return isFound ? [`${places[index]} ${code}`] : [];
  });
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect(plants.filter(({ rule }) => rule).length).toBeGreaterThan(300);
}, 30_000);

test(".oxlintrc.json is what `npm run lint:write` writes", () => {
  expect(readFileSync(join(root, ".oxlintrc.json"), "utf8")).toBe(formatOxlintConfig());
});

test("no folder of the sources hides behind an index file", () => {
  const names = ["src", "geo"].flatMap((folder) => {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  });
  const isBarrel = (name: string) => /(^|[\\/])index\.tsx?$/.test(name);
  expect(names.filter((name) => !name.includes("node_modules") && isBarrel(name))).toEqual([]);
});
