import { THEMES } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { messages, dispatch } = useApp();
  return (
    <Choice
      label={messages.theme}
      value={useView((view) => view.theme)}
      values={THEMES}
      names={{ auto: messages.themeAuto, light: messages.themeLight, dark: messages.themeDark }}
      onChoose={(theme) => dispatch({ type: "setTheme", theme })}
    />
  );
}
