import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { readText } from "../domain/local-text.ts";
import type { Situation } from "../domain/situation.ts";
import type { ViewStore } from "../state/store.ts";
import type { Language } from "../domain/languages.ts";
import { AppProvider } from "../ui/app-context.tsx";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
import { fill } from "../ui/messages/fill.ts";
import { StatusRegion } from "../ui/StatusRegion.tsx";
import type { Messages } from "../ui/messages/en.ts";
import { loadLanguage } from "./load-language.ts";

/** Words that are there, and the language that they are in. */
export interface LoadedWords {
  readonly language: Language;
  readonly messages: Messages;
}

export interface LanguageHostProps {
  readonly situation: Situation;
  readonly store: ViewStore;
  /** What the page was rendered with. */
  readonly initial: LoadedWords;
  /** The map as it came with the page, its names in the page's language. */
  readonly picture: string;
  readonly embedded: boolean;
  /** Null while the build renders the page. */
  readonly document: Document | null;
  readonly children: ReactNode;
}

/**
 * Gives the application the words of the view's language, once they are there; until then it keeps those it has. When they cannot
 * be had it stays with these and says so.
 */
export function LanguageHost(props: LanguageHostProps) {
  const { situation, store, initial, picture, embedded, document, children } = props;
  const wanted = useSyncExternalStore(
    store.subscribe,
    () => store.getState().language,
    () => initial.language,
  );
  const [spoken, setSpoken] = useState(initial);
  const [failed, setFailed] = useState<Language | null>(null);
  const { language, messages } = spoken;
  useEffect(() => {
    if (wanted === language) return undefined;
    let gone = false;
    loadLanguage(wanted).then(
      (loaded) => {
        if (gone) return;
        setFailed(null);
        setSpoken({ language: wanted, messages: loaded });
      },
      (error: unknown) => {
        if (gone) return;
        reportError(error);
        setFailed(wanted);
        store.dispatch({ type: "setLanguage", language });
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted, language, store]);
  useEffect(() => {
    if (document !== null) tellDocument(document, language, readText(situation.title, language));
  }, [document, language, situation]);
  return (
    <AppProvider
      situation={situation}
      store={store}
      language={language}
      messages={messages}
      picture={language === initial.language ? picture : ""}
      ground={picture}
      embedded={embedded}
    >
      {children}
      <StatusRegion>
        {failed !== null && (
          <div className="note">
            <p>{fill(messages.languageFailed, { language: LANGUAGE_NAMES[failed] })}</p>
            <button
              type="button"
              onClick={() => {
                document?.getElementById("timeline")?.focus();
                setFailed(null);
              }}
            >
              {messages.close}
            </button>
          </div>
        )}
      </StatusRegion>
    </AppProvider>
  );
}

/** Screen readers and hyphenation go by the document's language. */
function tellDocument(document: Document, language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}
