import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readPick } from "./read-pick.ts";

/** An element as far as it is asked: what the mark around it names. */
class FakeElement extends EventTarget {
  private readonly pick: string | null;

  constructor(pick: string | null) {
    super();
    this.pick = pick;
  }

  closest() {
    return this.pick === null ? null : { getAttribute: () => this.pick };
  }
}

beforeEach(() => vi.stubGlobal("Element", FakeElement));
afterEach(() => vi.unstubAllGlobals());

it("reads what the mark around an element names", () => {
  expect(readPick(new FakeElement("place:gate"))).toEqual({ kind: "place", id: "gate" });
  expect(readPick(new FakeElement("route:a:b"))).toEqual({ kind: "route", id: "a:b" });
});

it.each([null, "", "nonsense:x", "__proto__:x"])("answers nothing for %j", (pick) => {
  expect(readPick(new FakeElement(pick))).toBeNull();
});

it("answers nothing for what is no element", () => {
  expect(readPick(new EventTarget())).toBeNull();
  expect(readPick(null)).toBeNull();
});
