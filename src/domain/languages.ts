/** The languages that the page's words are written in, as BCP 47 tags. */
export const LANGUAGES = ["en", "hy", "az", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];
