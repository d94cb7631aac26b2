/** The page's own font, with the letters in use that a reader's fonts may lack; the build makes it. */
export const LETTERS_FAMILY = "Letters";

/** What names on the map are set in, as a CSS font family: the reader's own interface font. They are measured with the same. */
export const LABEL_FONT_FAMILY = `system-ui, "Noto Sans", "Noto Sans Armenian", sans-serif, "${LETTERS_FAMILY}"`;
