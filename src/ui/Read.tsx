import { languageOf, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/** A pack's text in the reader's language, marked with its own language where that is another. */
export function Read({ text }: { readonly text: LocalText }) {
  const { language, read } = useApp();
  const own = languageOf(text, language);
  return own === language ? read(text) : <span lang={own}>{read(text)}</span>;
}
