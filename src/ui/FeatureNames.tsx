import { languageOf, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";

/** The names in the other languages that the pack knows, each with its language. Nothing when there are none. */
export function FeatureNames({ name }: { readonly name: LocalText }) {
  const { language, messages } = useApp();
  const shown = languageOf(name, language);
  const others = Object.keys(name).filter((tag) => tag !== shown);
  if (others.length === 0) return null;
  const languages = new Intl.DisplayNames([language], { type: "language" });
  return (
    <ul className="feature-names" aria-label={messages.names}>
      {others.map((tag) => (
        <li key={tag}>
          <span className="muted">{languages.of(tag) ?? tag}</span>{" "}
          <bdi lang={tag}>{name[tag]}</bdi>
        </li>
      ))}
    </ul>
  );
}
