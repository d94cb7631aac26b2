import { useEffect, useState, type RefObject } from "react";
import { findMeasure } from "../../time/series.ts";
import { useApp } from "../app-context.tsx";
import { sayHeadline, sayStep } from "../sentence.ts";
import { announce } from "./announce.ts";

/** The headline's sentence for those who listen, after each step and where playing stops; a few words at each still. */
export function Announcer({ dragging }: { readonly dragging: RefObject<boolean> }) {
  const app = useApp();
  const [words, setWords] = useState("");
  useEffect(() => {
    const { situation, store } = app;
    const sayBy = (say: typeof sayHeadline) => (): string => {
      const { at, measure } = store.getState();
      return say(app, findMeasure(situation, measure), app.headlineAt(measure, at));
    };
    return announce(store, {
      isToldElsewhere: () => dragging.current || document.activeElement?.id === "timeline",
      sayNow: sayBy(sayHeadline),
      sayStill: sayBy(sayStep),
      tell: setWords,
    });
  }, [app, dragging]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
