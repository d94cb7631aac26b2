import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLine, unpackLine } from "./packed-line.ts";

/** Lines with coordinates of up to six decimals, anywhere on the globe. */
const lines = fc.integer({ min: 0, max: 6 }).chain((decimals) => {
  const unit = 10 ** decimals;
  const degrees = (most: number) =>
    fc.integer({ min: -most * unit, max: most * unit }).map((value) => value / unit + 0);
  return fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1, maxLength: 40 });
});

describe("a packed line", () => {
  it("comes back as the very same numbers", () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(unpackLine(packLine(line))).toEqual(line);
      }),
    );
  });

  it("holds no character that JSON or a script would escape", () => {
    fc.assert(
      fc.property(lines, (line) => {
        const text = packLine(line);
        expect(JSON.stringify(text)).toHaveLength(text.length + 2);
        expect(text).not.toMatch(/[^\u0020-\u007e]/);
      }),
    );
  });

  it("tells a smooth line by its bends and a rough one by its steps", () => {
    const smooth = Array.from({ length: 50 }, (_, i) => [45 + i * 0.003, 39 + i * i * 0.0001]);
    const rough = [1, 9, 2, 8, 3, 7].map((step, i) => [45 + i / 100, 39 + step / 100]);
    expect(packLine(smooth)[0]).toBe("2");
    expect(packLine(rough)[0]).toBe("1");
    expect(unpackLine(packLine(rough))).toEqual(rough);
  });

  it("takes no more room than a third of the decimals", () => {
    const line = Array.from({ length: 100 }, (_, i) => [46 + ((i * 37) % 11) / 1e4, 39 + i / 1e3]);
    expect(packLine(line).length).toBeLessThan(JSON.stringify(line).length / 3);
  });

  it("refuses what it could only round", () => {
    expect(() => packLine([[45.1234567, 39]])).toThrow(RangeError);
    expect(() => packLine([[Number.NaN, 39]])).toThrow(RangeError);
  });
});
