/** Red, green and blue from 0 to 1 of a `#rrggbb` colour. Throws on anything else. */
export function parseHex(hex: string): readonly [red: number, green: number, blue: number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`not a colour: ${hex}`);
  const channel = (index: number): number => Number.parseInt(match[index] ?? "0", 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

/** `#rrggbb` of a colour as browsers tell it: "rgb(r, g, b)", each from 0 to 255. */
export function toHex(rgb: string): string {
  const channels = rgb.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}
