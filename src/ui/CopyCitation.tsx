import { useState } from "react";
import { useApp } from "./app-context.tsx";
import { copyText } from "./copy-text.ts";

interface CopyCitationProps {
  /** The text, asked for when it is copied. */
  readonly compose: () => string;
}

/** Copies a text to quote. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyCitation({ compose }: CopyCitationProps) {
  const { messages } = useApp();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = (): void => {
    const citation = compose();
    copyText(citation).then(
      () => {
        setByHand(null);
        setCopied(true);
      },
      () => setByHand(citation),
    );
  };
  return (
    <div className="copy-citation">
      <button type="button" className="button" onClick={copy}>
        {messages.copyCitation}
      </button>
      <output className="copy-status">
        {byHand === null ? copied && messages.copied : messages.copyByHand}
      </output>
      {byHand !== null && (
        <textarea
          className="copy-text"
          readOnly
          rows={5}
          aria-label={messages.copyCitation}
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
