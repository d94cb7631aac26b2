import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHostMessage } from "./read-host-message.ts";

const requests = [
  { type: "hello" },
  { type: "play" },
  { type: "pause" },
  { type: "seek", at: "2023-09-29T16:00Z" },
  { type: "seek", at: 1_695_999_600_000 },
  { type: "setMeasure", measure: "registered" },
  { type: "setLang", lang: "en" },
  { type: "setTheme", theme: "dark" },
  { type: "select", selection: "place:goris" },
  { type: "select", selection: null },
];

describe("a message from the page around", () => {
  it.each(requests)("%j is read as it was sent", (request) => {
    expect(readHostMessage({ corridor: 1, ...request })).toEqual({ request, id: null });
    expect(readHostMessage({ corridor: 1, id: 7, ...request })).toEqual({ request, id: 7 });
  });

  it("of another version, or of nobody's, is ignored", () => {
    for (const corridor of [2, "1", true, undefined, null])
      expect(readHostMessage({ corridor, type: "play" })).toBeNull();
    expect(readHostMessage({ type: "play" })).toBeNull();
    expect(readHostMessage('{"corridor":1,"type":"play"}')).toBeNull();
  });

  it("with a field of the wrong type, a missing one or too long a one is no request, and ignored where it wants no answer", () => {
    const wrong: readonly object[] = [
      { type: "seek" },
      { type: "seek", at: NaN },
      { type: "seek", at: Infinity },
      { type: "seek", at: {} },
      { type: "seek", at: "x".repeat(301) },
      { type: "setMeasure", measure: 1 },
      { type: "select" },
      { type: "select", selection: ["place:goris"] },
      { type: "play", id: 1.5 },
      { type: "play", id: "1" },
      { type: ["play"] },
      { type: "reload" },
      { type: "play", a: 1, b: 2, c: 3, d: 4 },
    ];
    for (const message of wrong) expect(readHostMessage({ corridor: 1, ...message })).toBeNull();
    for (const message of [{ type: "seek", at: NaN }, { type: "select" }])
      expect(readHostMessage({ corridor: 1, id: 7, ...message })).toEqual({ request: null, id: 7 });
    for (const type of ["done", "error", "reload"])
      expect(readHostMessage({ corridor: 1, id: 7, type })).toBeNull();
  });

  it("cannot reach what objects inherit", () => {
    for (const type of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(readHostMessage({ corridor: 1, type })).toBeNull();
    expect(readHostMessage(JSON.parse('{"__proto__":{"corridor":1,"type":"play"}}'))).toBeNull();
    expect(readHostMessage(Object.create({ corridor: 1, type: "play" }))).toBeNull();
    expect(readHostMessage(Object.assign(new Map(), { corridor: 1, type: "play" }))).toBeNull();
  });

  it("may be huge or go in circles", () => {
    const looping: Record<string, unknown> = { corridor: 1, type: "select" };
    looping["selection"] = looping;
    expect(readHostMessage(looping)).toBeNull();
    expect(readHostMessage({ corridor: 1, type: "play", id: looping })).toBeNull();
    const huge = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`key${at}`, at]));
    expect(readHostMessage({ corridor: 1, type: "play", ...huge })).toBeNull();
    expect(readHostMessage({ corridor: 1, type: "seek", at: "9".repeat(5_000_000) })).toBeNull();
  });

  it("is never the cause of an error, nor of anything but a request", () => {
    const types = new Set(requests.map(({ type }) => type));
    const check = (data: unknown): void => {
      const read = readHostMessage(data);
      const request = read?.request ?? null;
      if (request !== null) expect(types.has(request.type)).toBe(true);
    };
    const hostile = fc.record(
      {
        corridor: fc.oneof(fc.constant(1), fc.anything()),
        type: fc.oneof(fc.constantFrom(...types), fc.anything()),
        id: fc.anything(),
        at: fc.anything(),
        measure: fc.anything(),
        selection: fc.anything(),
      },
      { requiredKeys: ["corridor", "type"] },
    );
    fc.assert(fc.property(fc.oneof(fc.anything(), hostile), check), { numRuns: 500 });
  });
});
