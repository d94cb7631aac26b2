import { THEMES } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { messages, dispatch } = useApp();
  const theme = useView((view) => view.theme);
  const names = { auto: messages.themeAuto, light: messages.themeLight, dark: messages.themeDark };
  return (
    <label className="theme">
      <span className="visually-hidden">{messages.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((candidate) => candidate === event.target.value);
          if (chosen !== undefined) dispatch({ type: "setTheme", theme: chosen });
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
