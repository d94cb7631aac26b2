import type { ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import type { Language } from "../domain/languages.ts";
import type { Situation } from "../domain/situation.ts";
import { createViewStore } from "../state/store.ts";
import { deriveInitialView } from "../state/view-state.ts";
import { AppProvider } from "./app-context.tsx";
import { en } from "./messages/en.ts";
import { ru } from "./messages/ru.ts";
import { testVoice } from "./voice.fixture.ts";

const messages = { en, ru };

/** Words of a page as they are seen in it, and the language that the elements around them say; null where none does. */
export interface Words {
  readonly text: string;
  readonly lang: string | null;
}

/** What components show of the made-up pack, which is in English alone, or of one that differs from it, to a reader of a language. */
export async function renderIn(
  language: Language & keyof typeof messages,
  children: ReactNode,
  other: Partial<Situation> = {},
): Promise<readonly Words[]> {
  const situation = { ...testVoice.situation, ...other };
  const store = createViewStore(situation, deriveInitialView(situation, language));
  const stream = await renderToReadableStream(
    <AppProvider
      situation={situation}
      store={store}
      language={language}
      messages={messages[language]}
      picture="<svg></svg>"
      ground=""
      embedded={false}
    >
      {children}
    </AppProvider>,
  );
  await stream.allReady;
  return listWords(await new Response(stream).text());
}

/** The words of a document as one text. */
export function joinWords(words: readonly Words[]): string {
  return words.map(({ text }) => text).join("");
}

function listWords(html: string): readonly Words[] {
  const around: { lang: string | null; hidden: boolean }[] = [];
  return html
    .replaceAll(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, "")
    .split(/(<[^>]*>)/)
    .flatMap((part): Words[] => {
      const { lang, hidden } = around.at(-1) ?? { lang: null, hidden: false };
      if (!part.startsWith("<")) return hidden ? [] : [{ text: unescape(part), lang }];
      if (part.startsWith("</")) around.pop();
      else if (!/\/>$|^<!/.test(part))
        around.push({
          lang: /\slang="([^"]*)"/.exec(part)?.[1] ?? lang,
          hidden: hidden || /\shidden=""/.test(part),
        });
      return [];
    });
}

function unescape(text: string): string {
  return text
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
