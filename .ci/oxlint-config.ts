import { type Layer, layers, localTime, mapAdapter, mapPackages, testPackages } from "./layers.ts";

type Rules = Readonly<Record<string, unknown>>;
interface Override {
  readonly files: readonly string[];
  readonly rules: Rules;
}

const entries = ["main.tsx", "prerender.tsx"];
const up = String.raw`^(?:\.\.?/)+(?:src/)?`;

/** The relative imports that a folder must not make. `index` is its place in the table. */
function restrictedPaths(index: number, isTest: boolean) {
  const layer = layers[index];
  const later = layers.slice(index + 1).map(({ folder }) => folder);
  const outside = isTest ? ["bench"] : ["e2e", "bench", "\\.ci", "public"];
  const patterns = [
    {
      regex: `${up}(?:main|prerender)(?:\\.tsx?)?$`,
      message: `${layer?.folder} does not import an entry.`,
    },
    { regex: `${up}(?:${outside.join("|")})/`, message: "src/ imports nothing from there." },
  ];
  if (!isTest) {
    patterns.push({ regex: `${up}geo/`, message: `${layer?.folder} does not read geo/.` });
  }
  if (later.length > 0) {
    const regex = `${up}(?:${later.join("|")})(?:/|$)`;
    patterns.push({ regex, message: `${layer?.folder} does not import from a later folder.` });
  }
  return patterns;
}

/** Every package but those named. Must come last: its exceptions end the search of oxlint's patterns. */
function restrictedPackages(folder: string, allowed: readonly string[]) {
  const exceptions = ["./**", "../**", ...allowed].map((name) => `!${name}`);
  return { group: ["**", ...exceptions], message: `${folder} does not import this package.` };
}

function importRule(index: number, allowed: readonly string[], isTest = false): Rules {
  const folder = layers[index]?.folder ?? "";
  const patterns = [...restrictedPaths(index, isTest), restrictedPackages(folder, allowed)];
  return { "no-restricted-imports": ["error", { patterns }] };
}

function propertyRule(names: readonly string[]): Rules {
  const restricted = names.map((name) => {
    const [object, property] = name.split(".");
    return object ? { object, property } : { property };
  });
  return { "no-restricted-properties": ["error", ...restricted] };
}

function layerOverrides(layer: Layer, index: number): readonly Override[] {
  const { folder, packages } = layer;
  const tests = [...packages, ...testPackages, ...(layer.testPackages ?? [])];
  const types = Object.fromEntries(
    layer.types.map((name) => [name, `${folder} knows no ${name}.`]),
  );
  const rules = {
    ...importRule(index, packages),
    "no-restricted-globals": layer.globals.length > 0 ? ["error", ...layer.globals] : "off",
    ...propertyRule([...layer.properties, ...localTime]),
    ...(layer.types.length > 0 && { "typescript/no-restricted-types": ["error", { types }] }),
  };
  const testRules = {
    ...importRule(index, tests, true),
    "no-restricted-globals": "off",
    "no-restricted-properties": "off",
    "typescript/no-restricted-types": "off",
  };
  return [
    { files: [`src/${folder}/**`], rules },
    { files: [`src/${folder}/**/*.{test,fixture}.{ts,tsx}`], rules: testRules },
  ];
}

function geoOverride(): Override {
  const closed = layers.slice(2).map(({ folder }) => folder);
  const regex = `^(?:\\.\\.?/)+src/(?:${closed.join("|")}|${entries.join("|")})`;
  const message = "geo/ knows domain and time only.";
  const rules = { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] };
  return { files: ["geo/**"], rules };
}

const everywhere: Rules = {
  eqeqeq: "error",
  "no-console": "error",
  "no-var": "error",
  "prefer-const": "error",
  // The slider and the status line are named by their roles.
  "jsx-a11y/prefer-tag-over-role": "off",
  "max-lines": ["error", { max: 250 }],
  "import/no-cycle": ["error", { ignoreTypes: false }],
  "oxc/no-barrel-file": ["error", { threshold: 0 }],
  "react/rules-of-hooks": "error",
  "react/exhaustive-deps": "error",
  "typescript/ban-ts-comment": [
    "error",
    { minimumDescriptionLength: 1000, "ts-expect-error": true },
  ],
  // `import("x").T` would slip past the layers.
  "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: true }],
  "typescript/no-explicit-any": "error",
  "typescript/no-floating-promises": "error",
  "typescript/no-misused-promises": "error",
  "typescript/no-non-null-assertion": "error",
  "typescript/no-unsafe-argument": "error",
  "typescript/no-unsafe-assignment": "error",
  "typescript/no-unsafe-call": "error",
  "typescript/no-unsafe-member-access": "error",
  "typescript/no-unsafe-return": "error",
  "typescript/switch-exhaustiveness-check": "error",
};

/** Plain JavaScript reads JSON without a parser of its own. */
const untypedRules: Rules = {
  "typescript/no-unsafe-assignment": "off",
  "typescript/no-unsafe-member-access": "off",
};

/** The whole configuration of oxlint, as the text of .oxlintrc.json. */
export function formatOxlintConfig(): string {
  const paint = layers.findIndex(({ folder }) => folder === "paint");
  const adapterPackages = [...(layers[paint]?.packages ?? []), ...mapPackages];
  // A later override replaces an earlier one for the same rule, so each holds its rule completely.
  const overrides: readonly Override[] = [
    ...layers.flatMap(layerOverrides),
    { files: [mapAdapter], rules: importRule(paint, adapterPackages) },
    { files: entries.map((name) => `src/${name}`), rules: propertyRule(localTime) },
    geoOverride(),
    { files: ["**/*.test.{ts,tsx}", "e2e/**"], rules: { "max-lines": "off" } },
    // To watch or to break a browser's own methods they are taken from their prototypes.
    { files: ["e2e/**"], rules: { "typescript/unbound-method": "off" } },
    { files: ["**/*.mjs"], rules: untypedRules },
    // In a declaration of a module, a relative import statement silently gives `any`.
    { files: ["**/*.d.ts"], rules: { "typescript/consistent-type-imports": "off" } },
    { files: [".ci/**", "bench/**", "geo/*.ts", "geo/build/**"], rules: { "no-console": "off" } },
  ];
  const config = {
    $schema: "./node_modules/oxlint/configuration_schema.json",
    plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "react", "jsx-a11y"],
    categories: { correctness: "error" },
    ignorePatterns: ["dist", "dist-fixture", "e2e/results", "node_modules"],
    rules: everywhere,
    overrides,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
