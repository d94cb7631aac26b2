import { useApp } from "../app-context.tsx";
import { Read } from "../Read.tsx";

/** Whose data the map is drawn from, in the words that they ask for. */
export function Credits() {
  const { credits } = useApp().situation;
  return <Read text={{ en: credits.map(({ text }) => text).join(" · ") }} />;
}
