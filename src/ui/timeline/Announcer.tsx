import { useEffect, useState, type RefObject } from "react";
import { findMeasure } from "../../time/series.ts";
import { useApp } from "../app-context.tsx";
import { fill } from "../messages/fill.ts";
import { sayReading } from "../say.ts";
import { sayHeadline } from "../sentence.ts";
import { announce } from "./announce.ts";

/** The headline's sentence for those who listen, after each step and where playing stops; a few words at each still. */
export function Announcer({ dragging }: { readonly dragging: RefObject<boolean> }) {
  const app = useApp();
  const [words, setWords] = useState("");
  useEffect(() => {
    const { situation, store, format } = app;
    const headlineNow = () => {
      const { at, measure } = store.getState();
      return app.headlineAt(measure, at);
    };
    return announce(store, {
      isToldElsewhere: () => dragging.current || document.activeElement?.id === "timeline",
      sayNow: () => {
        const measure = findMeasure(situation, store.getState().measure);
        return sayHeadline(app, measure, headlineNow());
      },
      sayStill: () => {
        const { at, reading, series } = headlineNow();
        const { unit } = findMeasure(situation, series.measure);
        const value = sayReading(reading, unit, app) ?? app.messages[reading.kind];
        return fill(app.messages.saidStep, { time: format.moment(at), value });
      },
      tell: setWords,
    });
  }, [app, dragging]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
