/** The page's own font, with the letters in use that a reader's fonts may lack; the build makes it. */
export const LETTERS_FAMILY = "Letters";

/**
 * The reader's own interface font, under the names that MapLibre tries one after the other where a style names no glyph server.
 * Names are measured with the same.
 */
export const LABEL_FONTS = [
  "system-ui",
  "Noto Sans",
  "Noto Sans Armenian",
  LETTERS_FAMILY,
] as const;

/** The same as a CSS font family. */
export const LABEL_FONT_FAMILY = [...LABEL_FONTS.map((name) => `"${name}"`), "sans-serif"]
  .join(", ")
  .replace('"system-ui"', "system-ui");
