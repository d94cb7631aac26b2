import { markOf } from "../domain/local-text.ts";
import type { Measure } from "../domain/situation.ts";
import type { Headline } from "../state/selectors.ts";
import { useApp } from "./app-context.tsx";
import { sayHeadline, speak } from "./sentence.ts";

interface HeadlineSentenceProps {
  readonly measure: Measure;
  readonly headline: Pick<Headline, "at" | "reading">;
}

/** A headline among other words, marked with the language of the pack's sentence where that is not the reader's. */
export function HeadlineSentence({ measure, headline }: HeadlineSentenceProps) {
  const app = useApp();
  const { template } = speak(app, measure, headline);
  return <span lang={markOf(template, app.language)}>{sayHeadline(app, measure, headline)}</span>;
}
