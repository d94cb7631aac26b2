import { asOf } from "virtual:standing";
import { useEffect, useState } from "react";
import type { Language } from "../../domain/languages.ts";
import { readText } from "../../domain/local-text.ts";
import type { Theme, ViewState } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";
import { fill } from "../messages/fill.ts";
import { ChoiceField } from "../ChoiceField.tsx";
import { LANGUAGE_OPTIONS } from "../languages.ts";
import { loadPackWords } from "../pack-words.ts";
import { listThemes } from "../ThemeSwitch.tsx";
import { useDialog } from "../use-late-words.ts";
import { PartsField } from "./PartsField.tsx";
import { chooseAddress, findSiteFolder, isFrozen } from "./site-folder.ts";
import { sayDate } from "./say-date.ts";
import { SnippetField } from "./SnippetField.tsx";
import {
  ALL_SHOWN,
  FRAME_SIZES,
  writeFrame,
  writeFrameAddress,
  writeFrameWithScript,
  writeLink,
  type FrameChoices,
  type FrameSize,
} from "./snippets.ts";
import { useViewQuery } from "./view-query.tsx";
import "./embed-panel.css";

const SIZE_NAMES = Object.keys(FRAME_SIZES) as FrameSize[];

/** What to paste into another page, for the view that is shown: choices, a live preview, and the snippets. */
export function EmbedPanel() {
  const { situation, store, format, messages } = useApp();
  const queryOf = useViewQuery();
  // As it was when the dialog opened: the choices below are about the frame, not about this page.
  const [shown] = useState(() => store.getState());
  const site = findSiteFolder(document);
  const here = new URL("./", document.baseURI).href;
  const [data, setData] = useState<"live" | "frozen">(isFrozen(here, site) ? "frozen" : "live");
  const [size, setSize] = useState<FrameSize>("article");
  const [start, setStart] = useState<"shown" | "cover">("shown");
  const [theme, setTheme] = useState<Theme>(shown.theme);
  const [language, setLanguage] = useState<Language>(shown.language);
  const [choices, setChoices] = useState<FrameChoices>(ALL_SHOWN);
  const words = useDialog();

  const view: ViewState = {
    ...shown,
    at: start === "cover" ? situation.cover : shown.at,
    playing: false,
    panel: null,
    theme,
    language,
    // How the page is used is each reader's own.
    motion: "auto",
    singleKeys: true,
  };
  const { folder, query } = chooseAddress(
    { folder: here, site, language },
    queryOf(view),
    data === "frozen" ? situation.version : null,
  );
  const src = writeFrameAddress(folder, query, choices);
  const title = useTitle(language);
  const frame = { src, link: `${folder}${query}`, title, size };
  return (
    <div className="embedding">
      <p className="lead">{words.lead}</p>
      <div className="embedding-choices" role="group" aria-label={words.choices}>
        <ChoiceField
          name={words.size}
          value={size}
          options={SIZE_NAMES.map((id) => ({ id, label: words[id] }))}
          onChoose={setSize}
        />
        {/* Where both are the same there is nothing to choose. */}
        {shown.at !== situation.cover && (
          <ChoiceField
            name={words.time}
            value={start}
            options={[
              { id: "shown", label: fill(words.timeShown, { time: format.moment(shown.at) }) },
              {
                id: "cover",
                label: fill(words.timeCover, { time: format.moment(situation.cover) }),
              },
            ]}
            onChoose={setStart}
          />
        )}
        <ChoiceField
          name={messages.language}
          value={language}
          options={LANGUAGE_OPTIONS}
          onChoose={setLanguage}
        />
        <ChoiceField
          name={messages.theme}
          value={theme}
          options={listThemes(messages)}
          onChoose={setTheme}
        />
        {asOf !== null && (
          <ChoiceField
            name={words.data}
            value={data}
            options={[
              { id: "live", label: words.live },
              {
                id: "frozen",
                label: fill(words.frozen, {
                  version: situation.version,
                  date: sayDate(asOf, situation, format),
                }),
              },
            ]}
            onChoose={setData}
          />
        )}
        <PartsField choices={choices} words={words} onChange={setChoices} />
      </div>
      <div className="embedding-snippets">
        <SnippetField
          name={words.frame}
          means={words.frameMeans}
          snippet={writeFrame(frame)}
          words={words}
        />
        <SnippetField
          name={words.script}
          means={words.scriptMeans}
          snippet={writeFrameWithScript(frame, site)}
          words={words}
        />
        <SnippetField
          name={words.link}
          means={words.linkMeans}
          snippet={writeLink(frame)}
          words={words}
        />
        <p>
          <a className="outside-link" href={`${site}embedders.html`}>
            {words.guide}
          </a>
        </p>
      </div>
      <section className="embedding-preview" aria-label={words.preview}>
        <h3>{words.preview}</h3>
        <iframe key={src} src={src} title={words.preview} data-size={size} allowFullScreen />
      </section>
    </div>
  );
}

/** The situation's title in the frame's language; in English until its words have come. */
function useTitle(language: Language): string {
  const { situation } = useApp();
  const [, setCome] = useState<Language | null>(null);
  useEffect(() => {
    loadPackWords(language).then(() => setCome(language), reportError);
  }, [language]);
  return readText(situation.title, language);
}
