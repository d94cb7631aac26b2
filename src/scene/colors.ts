/** Red, green and blue from 0 to 1 of a `#rrggbb` colour. Throws on anything else. */
export function parseHex(hex: string): readonly [red: number, green: number, blue: number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`not a colour: ${hex}`);
  const channel = (index: number): number => Number.parseInt(match[index] ?? "0", 16) / 255;
  return [channel(1), channel(2), channel(3)];
}
