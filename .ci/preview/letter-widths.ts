/**
 * The width of every letter of a TrueType font in ems, by code point. Reads the three tables that say it; of the character map the
 * subtable of format 4, which every font has for the letters of today's scripts. Throws where there is none.
 */
export function readLetterWidths(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const offsetOf = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table “${name}”`);
    return offset;
  };
  const em = view.getUint16(offsetOf("head") + 18);
  const measured = view.getUint16(offsetOf("hhea") + 34);
  const widths = offsetOf("hmtx");
  // The last width is that of all further glyphs.
  const widthOf = (glyph: number): number =>
    view.getUint16(widths + Math.min(glyph, measured - 1) * 4) / em;
  return new Map(
    [...readGlyphs(view, offsetOf("cmap"))].map(([code, glyph]) => [code, widthOf(glyph)]),
  );
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
      return [name, view.getUint32(at + 8)];
    }),
  );
}

/** Code points and their glyphs. */
function* readGlyphs(view: DataView, map: number): Generator<[number, number]> {
  const subtables = Array.from(
    { length: view.getUint16(map + 2) },
    (_, index) => map + view.getUint32(map + 8 + index * 8),
  );
  const table = subtables.find((at) => view.getUint16(at) === 4);
  if (table === undefined) throw new Error("the font has no character map of format 4");
  const size = view.getUint16(table + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const at = table + 14 + segment;
    const [end, start] = [view.getUint16(at), view.getUint16(at + size + 2)];
    const [shift, range] = [at + 2 * size + 2, at + 3 * size + 2];
    const offset = view.getUint16(range);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(range + offset + (code - start) * 2);
      const glyph = offset > 0 && found === 0 ? 0 : (found + view.getUint16(shift)) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}
