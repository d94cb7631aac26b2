import { languageOf, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";
import { nameLanguage } from "./languages.ts";

/** The names in the other languages that the pack knows, each with its language. Nothing when there are none. */
export function FeatureNames({ name }: { readonly name: LocalText }) {
  const { language, messages } = useApp();
  const shown = languageOf(name, language);
  const others = Object.keys(name).filter((tag) => tag !== shown);
  if (others.length === 0) return null;
  return (
    <ul className="feature-names" aria-label={messages.names}>
      {others.map((tag) => (
        <li key={tag}>
          <span className="muted" lang={tag}>
            {nameLanguage(tag)}
          </span>{" "}
          <bdi lang={tag}>{name[tag]}</bdi>
        </li>
      ))}
    </ul>
  );
}
