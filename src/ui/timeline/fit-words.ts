/**
 * As many whole words as fit into `room`, with an ellipsis where some are left out; "" where less than half of the letters would be
 * left: the name of a country alone says nothing of what it did.
 * `widthOf` answers a text's width in the same unit as `room`.
 */
export function fitWords(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const kept = words
      .slice(0, count)
      .join(" ")
      .replace(/\p{P}+$/u, "");
    const shown = `${kept}…`;
    if (kept.length * 2 >= text.length && widthOf(shown) <= room) return shown;
  }
  return "";
}

/** Measures texts in the page's own font at a size such as "11.5px", in CSS pixels. Needs a document once it is used. */
export function createTextMeter(size: string): (text: string) => number {
  let context: CanvasRenderingContext2D | null = null;
  return (text) => {
    if (context === null) {
      context = document.createElement("canvas").getContext("2d");
      if (context === null) return Infinity;
      context.font = `${size} ${getComputedStyle(document.body).fontFamily}`;
    }
    return Math.ceil(context.measureText(text).width) + 1;
  };
}
