import { Fragment, type ReactNode } from "react";
import { markOf, readText, type LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";
import { splitTemplate } from "./sentence.ts";

interface FilledProps {
  /** A message, or a text of the pack: its words are marked with their language where that is not the reader's. */
  readonly message: LocalText | string;
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** A message with its placeholders filled by elements. */
export function Filled({ message, values }: FilledProps) {
  const { language } = useApp();
  const plain = typeof message === "string";
  const own = plain ? undefined : markOf(message, language);
  return splitTemplate(plain ? message : readText(message, language)).map((piece) => {
    if (piece.kind === "slot") return <Fragment key={piece.name}>{values[piece.name]}</Fragment>;
    return own === undefined ? (
      piece.text
    ) : (
      <span key={piece.text} lang={own}>
        {piece.text}
      </span>
    );
  });
}
