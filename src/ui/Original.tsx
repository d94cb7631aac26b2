import { isTranslated, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/**
 * Says of somebody's words that they are translated, and has them in English, as the pack gives them, to be opened. Nothing for a
 * reader of English, nor where the words stand in English.
 */
export function Original({ texts }: { readonly texts: readonly (LocalText | null)[] }) {
  const { language, messages } = useApp();
  const translated = texts.filter((text) => isTranslated(text, language));
  if (translated.length === 0) return null;
  return (
    <details className="original">
      <summary>{messages.translated}</summary>
      <p lang="en">{translated.map((text) => text.en).join(" · ")}</p>
    </details>
  );
}
