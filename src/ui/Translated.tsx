import { isTranslated, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/** Says once of words in a list, or of several small texts, that they are translated; the cards that they open have them in English. */
export function Translated({ texts }: { readonly texts: readonly (LocalText | null)[] }) {
  const { language, messages } = useApp();
  return texts.some((text) => isTranslated(text, language)) ? (
    <p className="muted">{messages.translatedHere}</p>
  ) : null;
}
