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
  // Words stand in elements of their own, as in `Read`.
  return splitTemplate(plain ? message : readText(message, language)).map((piece, index) => {
    if (piece.kind === "words")
      return (
        <span key={index} lang={own}>
          {piece.text}
        </span>
      );
    const value = values[piece.name];
    return (
      <Fragment key={piece.name}>
        {typeof value === "string" ? <span>{value}</span> : value}
      </Fragment>
    );
  });
}
