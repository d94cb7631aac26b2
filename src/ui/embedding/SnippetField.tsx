import { useId, useRef, useState } from "react";
import { copyText } from "../copy-text.ts";
import type { DialogMessages } from "../messages/en-dialog.ts";

interface SnippetFieldProps {
  readonly name: string;
  readonly means: string;
  readonly snippet: string;
  readonly words: DialogMessages;
}

/** A piece of HTML to be copied. Where the browser refuses the clipboard it is marked, to be copied by hand. */
export function SnippetField({ name, means, snippet, words }: SnippetFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was copied, not whether: another choice makes another snippet.
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = (): void => {
    copyText(snippet).then(
      () => setOutcome({ text: snippet, copied: true }),
      () => {
        field.current?.select();
        setOutcome({ text: snippet, copied: false });
      },
    );
  };
  return (
    <div className="snippet">
      <label htmlFor={id}>{name}</label>
      <p className="muted">{means}</p>
      <textarea id={id} ref={field} readOnly rows={3} spellCheck={false} value={snippet} />
      <p className="snippet-copy">
        <button type="button" className="button" aria-describedby={id} onClick={copy}>
          {words.copy}
        </button>{" "}
        <output>
          {outcome?.text === snippet && (outcome.copied ? words.copied : words.copyByHand)}
        </output>
      </p>
    </div>
  );
}
