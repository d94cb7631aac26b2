import { useState } from "react";
import { useApp } from "./app-context.tsx";
import { copyText } from "./copy-text.ts";

type Outcome = "none" | "copied" | "by hand";

/** Copies a text to quote. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyCitation({ citation }: { readonly citation: string }) {
  const { messages } = useApp();
  const [outcome, setOutcome] = useState<Outcome>("none");
  const copy = (): void => {
    copyText(citation).then(
      () => setOutcome("copied"),
      () => setOutcome("by hand"),
    );
  };
  return (
    <div className="copy-citation">
      <button type="button" className="button" onClick={copy}>
        {messages.copyCitation}
      </button>
      <output className="copy-status">
        {outcome === "copied" && messages.copied}
        {outcome === "by hand" && messages.copyByHand}
      </output>
      {outcome === "by hand" && (
        <textarea
          className="copy-text"
          readOnly
          rows={5}
          aria-label={messages.copyCitation}
          value={citation}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
