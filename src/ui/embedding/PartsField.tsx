import { OPTIONAL_PARTS, type OptionalPart } from "./parts.ts";
import type { FrameChoices } from "./snippets.ts";
import type { DialogMessages } from "../messages/en-dialog.ts";

interface PartsFieldProps {
  readonly choices: FrameChoices;
  readonly words: DialogMessages;
  readonly onChange: (choices: FrameChoices) => void;
}

/** What the frame shows of the page, and what it does by itself. */
export function PartsField({ choices, words, onChange }: PartsFieldProps) {
  const show = (part: OptionalPart, shown: boolean): void => {
    const hidden = OPTIONAL_PARTS.filter((one) =>
      one === part ? !shown : choices.hidden.includes(one),
    );
    onChange({ ...choices, hidden });
  };
  return (
    <fieldset className="parts">
      <legend>{words.parts}</legend>
      {OPTIONAL_PARTS.map((part) => (
        <Check
          key={part}
          label={words[part]}
          checked={!choices.hidden.includes(part)}
          onChange={(shown) => show(part, shown)}
        />
      ))}
      <Check
        label={words.transparent}
        checked={choices.transparent}
        onChange={(transparent) => onChange({ ...choices, transparent })}
      />
      <Check
        label={words.play}
        checked={choices.play}
        onChange={(play) => onChange({ ...choices, play })}
      />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
