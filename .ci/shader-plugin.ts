import type { Plugin } from "vite";

/** A shader as it stands in a module: the one text that no minifier shortens. */
const SHADER = /`#version[^`]*`/g;

/** Signs that part words by themselves. Not plus and minus: two of them in a row are another sign. */
const AROUND_SIGNS = /\s*([=*/<>?:;,(){}|&])\s*/g;

/** Takes out of the shaders of a module what only readers of the source need: their comments, indents, empty lines and blanks. */
export function shortenShaders(code: string): string {
  return code.replace(SHADER, (shader) =>
    shader
      .replace(/[ \t]*\/\/[^\n`]*/g, "")
      .replace(/\n\s+/g, "\n")
      .replace(AROUND_SIGNS, "$1"),
  );
}

/** Sends shaders without their comments. */
export function shaderPlugin(): Plugin {
  return {
    name: "corridor-shaders",
    apply: "build",
    transform: {
      filter: { id: /\/shaders\.ts$/ },
      handler: (code) => ({ code: shortenShaders(code), map: null }),
    },
  };
}
