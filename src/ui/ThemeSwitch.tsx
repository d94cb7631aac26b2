import type { Theme } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";
import type { Messages } from "./messages/en.ts";
import type { Option } from "./Select.tsx";

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { messages, dispatch } = useApp();
  return (
    <Choice
      label={messages.theme}
      value={useView((view) => view.theme)}
      options={listThemes(messages)}
      onChoose={(theme) => dispatch({ type: "setTheme", theme })}
    />
  );
}

/** The themes by their names. */
export function listThemes({
  themeAuto,
  themeLight,
  themeDark,
}: Messages): readonly Option<Theme>[] {
  return [
    { id: "auto", label: themeAuto },
    { id: "light", label: themeLight },
    { id: "dark", label: themeDark },
  ];
}
