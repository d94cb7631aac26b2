import { markOf, readText, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/**
 * A pack's text in the reader's language, marked with its own language where that is another. Plain words are the reader's own. In an
 * element of its own: a browser that translates the page puts others in the place of bare words, which then change no more.
 */
export function Read({ text }: { readonly text: LocalText | string }) {
  const { language } = useApp();
  if (typeof text === "string") return <span>{text}</span>;
  return <span lang={markOf(text, language)}>{readText(text, language)}</span>;
}
