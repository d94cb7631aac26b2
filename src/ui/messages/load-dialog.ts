import type { DialogMessages } from "./en-dialog.ts";
import { createLateWords } from "./late-words.ts";

/** The words of the dialog that writes what to paste into another page. */
export const loadDialog = createLateWords<DialogMessages>({
  en: async () => (await import("./en-dialog.ts")).dialog,
  hy: async () => (await import("./hy-dialog.ts")).dialog,
  az: async () => (await import("./az-dialog.ts")).dialog,
  ru: async () => (await import("./ru-dialog.ts")).dialog,
});
