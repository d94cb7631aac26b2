import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";
import { LANGUAGE_OPTIONS } from "./languages.ts";

/** The languages that the page can be read in, each named in itself. */
export function LanguageSwitch() {
  const { messages, dispatch } = useApp();
  return (
    <Choice
      label={messages.language}
      value={useView((view) => view.language)}
      options={LANGUAGE_OPTIONS}
      onChoose={(language) => dispatch({ type: "setLanguage", language })}
    />
  );
}
