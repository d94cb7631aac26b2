import { useEffect, useState, type RefObject } from "react";
import { deriveHeadline } from "../../state/selectors.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp } from "../app-context.tsx";
import { sayHeadline } from "../sentence.ts";
import { announce } from "./announce.ts";

/** The headline's sentence for those who listen, after each step and where playing stops. */
export function Announcer({ dragging }: { readonly dragging: RefObject<boolean> }) {
  const app = useApp();
  const [words, setWords] = useState("");
  useEffect(() => {
    const { situation, store } = app;
    const sayNow = (): string => {
      const { at, measure } = store.getState();
      const headline = deriveHeadline(situation, measure, at);
      return sayHeadline(app, findMeasure(situation, measure), headline);
    };
    return announce(store, () => dragging.current, sayNow, setWords);
  }, [app, dragging]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
