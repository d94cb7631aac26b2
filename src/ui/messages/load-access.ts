import type { AccessMessages } from "./en-access.ts";
import { createLateWords } from "./late-words.ts";

/** The words of the transcript, the list of keys, the explanation of the measures and the accessibility statement. */
export const loadAccess = createLateWords<AccessMessages>({
  en: async () => (await import("./en-access.ts")).access,
  hy: async () => (await import("./hy-access.ts")).access,
  az: async () => (await import("./az-access.ts")).access,
  ru: async () => (await import("./ru-access.ts")).access,
});
