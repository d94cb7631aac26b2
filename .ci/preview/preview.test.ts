import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PALETTES } from "../../src/scene/palette.ts";
import type { Preview } from "../../src/prerender.tsx";
import { composePreview, PREVIEW_SIZE } from "./compose-preview.ts";
import { encodePng } from "./encode-png.ts";
import { BOLD_WORDS, measureLetters, splitByFont, TITLE, WORDS } from "./fonts.ts";
import { resolvePictureStyles } from "./picture-styles.ts";
import { renderPreview } from "./render-preview.ts";

const css = `
.picture { position: absolute; }
.p-land, [class^="p-route"] { fill: var(--host-land); stroke: var(--mark); }
/* .p-gone { fill: var(--nothing); } */
@media (max-width: 599px) { .p-land { fill: none; } .dots { fill: var(--nothing); } }
.dots { stroke: var(--people); }
:is(.p-scale, .scale-bar) path { fill: none; }
`;

const preview: Preview = {
  title: "Over the causeway, March 2014",
  sentence: { before: "More than", value: "1,200", after: "people had come by 5 March, 20:00." },
  reading: { words: "reported", reported: true },
  key: "Each dot is 10 people",
  notes: ["Boundaries & names", "© Nobody"],
  parts: {
    strata: [
      '<path class="p-land" d="M0 0h600v400h-600z"/>',
      '<path class="p-route-old" d="M10 10L90 90"/>',
    ],
    dots: '<path class="dots dots-placed" stroke-width="4" d="M50 50h0"/>',
    signs: "",
  },
  scaleBar: '<g class="p-scale"><path d="M0 0h9"/></g>',
  frame: { width: 608, height: 454.4 },
};

describe("the styles of the map's marks", () => {
  const { light } = PALETTES;

  it("have colours for tokens, a selector for each class, and nothing of the page", () => {
    expect(resolvePictureStyles(css, light, '<path class="p-route-old"/>')).toBe(
      `.p-land,.p-route-old{fill: ${light.hostLand}; stroke: ${light.markFill};}.dots{stroke: ${light.people};}.p-scale path{fill: none;}`,
    );
  });

  it("fail loudly where a mark has none, which would be drawn in black", () => {
    const draw = (marks: string) => () => resolvePictureStyles(css, light, marks);
    expect(draw('<path class="p-land"/><g class="p-scale"/>')).not.toThrow();
    expect(draw('<path class="p-land"/><path class="p-new p-newer"/>')).toThrow(".p-new.p-newer");
  });

  it("fail loudly where a mark would be a layer of its own, which the renderer may not survive", () => {
    const style = (rule: string) => () => resolvePictureStyles(`.p-band { ${rule} }`, light, "");
    expect(style("fill: none; stroke-opacity: 0.75;")).not.toThrow();
    expect(style("fill: none; opacity: 0.75;")).toThrow(".p-band has an opacity");
  });

  it("fail loudly where the palette has no such colour", () => {
    expect(() => resolvePictureStyles(".p-x { fill: var(--nothing); }", light, "")).toThrow(
      "--nothing",
    );
  });
});

describe("a PNG", () => {
  it("holds the pixels, row by row, as indices into its palette", () => {
    const data = Uint8Array.of(1, 2, 3, 255, 200, 100, 0, 255, 1, 2, 3, 255, 1, 2, 3, 255);
    const png = Buffer.from(encodePng({ width: 2, height: 2, data }));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
    const palette = png.subarray(png.indexOf("PLTE") + 4);
    expect([...palette.subarray(0, 6)]).toEqual([1, 2, 3, 200, 100, 0]);
    const rows = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
    expect([...rows]).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it("brings any number of colours down to 256, each near its own", () => {
    const size = 64;
    const data = Uint8Array.from({ length: size * size * 4 }, (_, at) => {
      const pixel = Math.floor(at / 4);
      return [(pixel % size) * 4, Math.floor(pixel / size) * 4, 128, 255][at % 4] ?? 0;
    });
    const png = Buffer.from(encodePng({ width: size, height: size, data }));
    const colours = png.readUInt32BE(png.indexOf("PLTE") - 4) / 3;
    expect(colours).toBeLessThanOrEqual(256);
    expect(colours).toBeGreaterThan(64);
    const palette = png.subarray(png.indexOf("PLTE") + 4);
    const rows = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
    for (const pixel of [0, 63, 2000, 4095]) {
      const index = rows[pixel + Math.floor(pixel / size) + 1] ?? 0;
      for (const channel of [0, 1, 2]) {
        const shown = palette[index * 3 + channel] ?? NaN;
        expect(Math.abs(shown - (data[pixel * 4 + channel] ?? NaN))).toBeLessThanOrEqual(24);
      }
    }
  });
});

describe("the picture beside a link", () => {
  const svg = composePreview(preview, css);

  it("says number, sentence, key and credits, and asks for nothing from elsewhere", () => {
    for (const words of ["1,200", "More than", "Each dot is 10 people", "Boundaries &amp; names"]) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).not.toMatch(/var\(|NaN|undefined|href=|url\(/);
  });

  it("marks a value that nobody reported by its shape", () => {
    const between = { ...preview, reading: { words: "between reports", reported: false } };
    expect(svg).not.toContain("stroke-dasharray");
    expect(composePreview(between, css)).toContain("stroke-dasharray");
  });

  it("is complete where the sentence has no number", () => {
    const none = composePreview(
      { ...preview, sentence: { before: "Nobody had been counted.", value: "", after: "" } },
      css,
    );
    expect(none).toContain(">Nobody had been counted.</text>");
    expect(none).not.toContain("NaN");
  });

  it("stays beside the map and within the picture, however wide the words", () => {
    const wide = { ...preview, key: "Յուրաքանչյուր կետը ".repeat(3), notes: ["Ж".repeat(200)] };
    const sizes = [...composePreview(wide, css).matchAll(/font-size="([\d.]+)"[^>]*>([^<]*)</g)];
    const widthOf = (words: string): number => {
      const [, size = "", text = ""] = sizes.find(([, , text = ""]) => text.includes(words)) ?? [];
      return Number(size) * measureLetters(text, WORDS);
    };
    expect(widthOf("կետը")).toBeGreaterThan(300);
    expect(widthOf("կետը")).toBeLessThan(360);
    expect(widthOf("Ж")).toBeGreaterThan(1000);
    expect(widthOf("Ж")).toBeLessThan(1120);
  });

  it("has the same signs where the map reaches far beyond it", async () => {
    const sign = `<svg x="300" y="200" width="24" height="24" viewBox="0 0 24 24"><path class="p-land" d="M2 2h20v20h-20z"/></svg>`;
    const draw = (way: string) => {
      const strata = [...preview.parts.strata, way];
      return renderPreview(
        composePreview({ ...preview, parts: { ...preview.parts, strata, signs: sign } }, css),
      );
    };
    const far = `<path class="p-route-old" d="M-4000 -3000V4000"/>`;
    expect(Buffer.compare(await draw(far), await draw(""))).toBe(0);
  });

  it("is a PNG of the promised size, the same bytes every time", async () => {
    const [first, second] = [await renderPreview(svg), await renderPreview(svg)];
    const png = Buffer.from(first);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      PREVIEW_SIZE.width,
      PREVIEW_SIZE.height,
    ]);
    expect(Buffer.compare(png, second)).toBe(0);
    // Words were drawn, not left out for want of a font.
    const mute = await renderPreview(svg.replaceAll(/<text.*?<\/text>/g, ""));
    expect(png.length).toBeGreaterThan(mute.length * 1.5);
  });
});

describe("the letters of the picture", () => {
  /** How wide the renderer draws a text of one line, in pixels: from its first dark column to its last. */
  async function drawnWidth(text: string, face: typeof WORDS, size: number): Promise<number> {
    let x = 10;
    const pieces = splitByFont(text, face).map(({ letters, family, ems }) => {
      const at = x;
      x += ems * size;
      return `<text x="${at}" y="70" font-size="${size}" font-family="${family}" font-weight="${face.bold ? 600 : 400}" xml:space="preserve">${letters}</text>`;
    });
    const ground = '<rect width="900" height="100" fill="#fff"/>';
    const png = Buffer.from(
      await renderPreview(
        `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100">${ground}${pieces.join("")}</svg>`,
      ),
    );
    const rows = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
    // The ground is the commonest colour, which comes first.
    const dark = Array.from({ length: 900 }, (_, column) => column).filter((column) =>
      Array.from({ length: 100 }, (_, row) => rows[row * 901 + 1 + column]).some((at) => at !== 0),
    );
    return (dark.at(-1) ?? NaN) - (dark[0] ?? NaN);
  }

  it.each([
    ["Leaving 98,625 – ≈", WORDS],
    ["Dağlıq Qarabağdan gediş ə", TITLE],
    ["Отъезд из Нагорного Карабаха", BOLD_WORDS],
    ["Հեռացում Լեռնային, 2023 թ.", TITLE],
    ["≈ 98 625 Հայաստան և Ж", BOLD_WORDS],
  ])("%s is as wide as it is drawn", async (text, face) => {
    const [drawn, told] = [await drawnWidth(text, face, 40), measureLetters(text, face) * 40];
    expect(Math.abs(drawn / told - 1)).toBeLessThan(0.03);
  });

  it("fail loudly where no font has them", () => {
    expect(() => measureLetters("დ", WORDS)).toThrow("“დ”");
  });
});
