import { useId } from "react";
import { useApp, useView } from "./app-context.tsx";
import type { AccessMessages } from "./messages/en-access.ts";
import { useAccess } from "./use-late-words.ts";

interface KeyGroup {
  readonly title: keyof AccessMessages;
  readonly keys: readonly (readonly [keys: readonly string[], does: keyof AccessMessages])[];
}

/** What each key does, by where the focus has to be. */
const GROUPS: readonly KeyGroup[] = [
  {
    title: "keysAnywhere",
    keys: [
      [["Tab"], "keyTab"],
      [["Esc"], "keyEscape"],
      [["?"], "keyHelp"],
      [["K"], "keyPlay"],
      [["J"], "keyPrevious"],
      [["L"], "keyNext"],
      [["M"], "keyList"],
    ],
  },
  {
    title: "keysTimeline",
    keys: [
      [["←", "→"], "keyHour"],
      [["Page Up", "Page Down"], "keyReport"],
      [["Home", "End"], "keyEnds"],
    ],
  },
  {
    title: "keysMap",
    keys: [
      [["←", "→", "↑", "↓"], "keyPan"],
      [["+", "−"], "keyZoom"],
      [["0"], "keyWhole"],
    ],
  },
];

/** The list of all keys, and a switch for those of a single letter (WCAG 2.1.4). */
export function KeysPanel() {
  const { dispatch } = useApp();
  const words = useAccess();
  const on = useView((view) => view.singleKeys);
  const why = useId();
  return (
    <div className="about keys">
      <p className="lead">{words.keysLead}</p>
      {GROUPS.map(({ title, keys }) => (
        <section key={title} className="card-section">
          <h3>{words[title]}</h3>
          <dl className="key-list">
            {keys.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{words[does]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className="card-section">
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            aria-describedby={why}
            onChange={(event) => dispatch({ type: "setSingleKeys", on: event.target.checked })}
          />
          {words.singleKeys}
        </label>
        <p id={why} className="muted">
          {words.singleKeysWhy}
        </p>
      </section>
    </div>
  );
}
