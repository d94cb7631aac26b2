import { LANGUAGES } from "../domain/languages.ts";
import { useApp, useView } from "./app-context.tsx";
import { LANGUAGE_NAMES } from "./languages.ts";

/** The languages that the page can be read in, each named in itself. */
export function LanguageSwitch() {
  const { messages, dispatch } = useApp();
  const language = useView((view) => view.language);
  return (
    <label className="theme">
      <span className="visually-hidden">{messages.language}</span>
      <select
        value={language}
        lang={language}
        onChange={(event) => {
          const chosen = LANGUAGES.find((candidate) => candidate === event.target.value);
          if (chosen !== undefined) dispatch({ type: "setLanguage", language: chosen });
        }}
      >
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {LANGUAGE_NAMES[tag]}
          </option>
        ))}
      </select>
    </label>
  );
}
