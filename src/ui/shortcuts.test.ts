import { expect, it } from "vitest";
import { shortcutOf } from "./shortcuts.ts";

it("knows its letters, small and large, and its sign wherever it lies", () => {
  expect(shortcutOf({ key: "k", code: "KeyK" })).toBe("play");
  expect(shortcutOf({ key: "J", code: "KeyJ" })).toBe("previous");
  expect(shortcutOf({ key: "?", code: "Slash" })).toBe("help");
  expect(shortcutOf({ key: "?", code: "Digit7" })).toBe("help");
});

it("takes the place of the key where the keyboard has other letters", () => {
  expect(shortcutOf({ key: "л", code: "KeyK" })).toBe("play");
  expect(shortcutOf({ key: "մ", code: "KeyM" })).toBe("list");
});

it("takes the letter, not the place, where the keyboard has Latin letters elsewhere", () => {
  expect(shortcutOf({ key: "t", code: "KeyK" })).toBeNull();
  expect(shortcutOf({ key: "k", code: "KeyV" })).toBe("play");
});

it("leaves every other key alone", () => {
  for (const key of ["Tab", "Escape", " ", "Enter", "ArrowLeft", "a", "", "constructor"])
    expect(shortcutOf({ key, code: "" }), key).toBeNull();
});
