import { LANGUAGES } from "../domain/languages.ts";
import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";
import { LANGUAGE_NAMES } from "./languages.ts";

/** The languages that the page can be read in, each named in itself. */
export function LanguageSwitch() {
  const { messages, dispatch } = useApp();
  return (
    <Choice
      label={messages.language}
      value={useView((view) => view.language)}
      values={LANGUAGES}
      names={LANGUAGE_NAMES}
      onChoose={(language) => dispatch({ type: "setLanguage", language })}
      languageOf={(language) => language}
    />
  );
}
