import type { Language } from "../../domain/languages.ts";

/** English words of the dialog, which comes with the dialog itself: few readers ever open it. */
const en = {
  lead: "Put this map into an article. It keeps its sources and fits any column from 320 px.",
  choices: "What the frame shows",
  size: "Size",
  article: "Article column",
  wide: "Wide",
  square: "Square",
  full: "Full height",
  time: "Opens at",
  timeShown: "As shown now: {time}",
  timeCover: "As it opens: {time}",
  language: "Language",
  theme: "Theme",
  parts: "Parts",
  title: "Title",
  legend: "Legend",
  timeline: "Timeline",
  controls: "Buttons",
  transparent: "Transparent ground",
  play: "Play by itself when seen (never for readers who want less motion)",
  preview: "Preview",
  frame: "Frame",
  frameMeans: "Needs no script. Right for most systems.",
  script: "Frame that fits its contents",
  scriptMeans: "A small script makes each frame on the page as high as its contents.",
  link: "Link",
  linkMeans: "For systems that unfold links by oEmbed, and for everything else.",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Press Ctrl + C or ⌘ + C",
  guide: "Every parameter, messages, sizes and wording of the credit",
} as const;

export type EmbedWords = { readonly [Key in keyof typeof en]: string };

const WORDS: Partial<Record<Language, EmbedWords>> = { en };

/** The dialog's words, and the language they are in: English where there are none in the reader's. */
export function readEmbedWords(language: Language): {
  readonly words: EmbedWords;
  readonly lang: Language;
} {
  const words = WORDS[language];
  return words === undefined ? { words: en, lang: "en" } : { words, lang: language };
}
