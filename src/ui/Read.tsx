import { markOf, readText, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/** A pack's text in the reader's language, marked with its own language where that is another. Plain words are the reader's own. */
export function Read({ text }: { readonly text: LocalText | string }) {
  const { language } = useApp();
  if (typeof text === "string") return text;
  const own = markOf(text, language);
  const words = readText(text, language);
  return own === undefined ? words : <span lang={own}>{words}</span>;
}
