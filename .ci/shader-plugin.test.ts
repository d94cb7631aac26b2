import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FRAGMENT_SHADER, VERTEX_SHADER } from "../src/paint/dots-gl/shaders.ts";
import { shortenShaders } from "./shader-plugin.ts";

const path = new URL("../src/paint/dots-gl/shaders.ts", import.meta.url);
const source = readFileSync(path, "utf8");

/** What a compiler reads of a shader: its words and signs, and which of them have a line of their own. */
function listTokens(shader: string): readonly string[] {
  const plain = shader.replace(/\/\/.*/g, "");
  return [...plain.matchAll(/#.*|[\w.]+|[^\s\w]/g)].map(([token]) => token);
}

it("leaves out comments and indents, and not a word of the program", () => {
  const shorter = shortenShaders(source);
  const [vertex = "", fragment = ""] = [...shorter.matchAll(/`(#version[^`]*)`/g)].map(
    ([, text]) => text,
  );
  const [ownVertex = "", ownFragment = ""] = [...source.matchAll(/`(#version[^`]*)`/g)].map(
    ([, text]) => text,
  );
  expect(listTokens(vertex)).toEqual(listTokens(ownVertex));
  expect(listTokens(fragment)).toEqual(listTokens(ownFragment));
  expect(vertex + fragment).not.toMatch(/\/\/|\n\s/);
  expect(vertex).toMatch(/^#version 300 es\n/);
  expect(shorter.length).toBeLessThan(source.length * 0.9);
});

it("leaves alone what is no shader", () => {
  const code = 'const link = `https://example.org`; // "#version"\n  const next = 1;';
  expect(shortenShaders(code)).toBe(code);
});

it("finds both shaders that there are", () => {
  expect([VERTEX_SHADER, FRAGMENT_SHADER].every((text) => text.startsWith("#version"))).toBe(true);
  expect(source.match(/`#version/g)).toHaveLength(2);
});
