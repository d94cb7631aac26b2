import { useState } from "react";
import { LANGUAGES, type Language } from "../../domain/languages.ts";
import { THEMES, type Theme, type ViewState } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";
import { fill } from "../messages/fill.ts";
import { ChoiceField, PartsField } from "./fields.tsx";
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
import { readEmbedWords } from "./words.ts";
import "./embed-panel.css";

const SIZE_NAMES = Object.keys(FRAME_SIZES) as FrameSize[];

/** What to paste into another page, for the view that is shown: choices, a live preview, and the snippets. */
export function EmbedPanel() {
  const { situation, store, read, format, messages } = useApp();
  const queryOf = useViewQuery();
  // As it was when the dialog opened: the choices below are about the frame, not about this page.
  const [shown] = useState(() => store.getState());
  const [size, setSize] = useState<FrameSize>("article");
  const [start, setStart] = useState<"shown" | "cover">("shown");
  const [theme, setTheme] = useState<Theme>(shown.theme);
  const [language, setLanguage] = useState<Language>(shown.language);
  const [choices, setChoices] = useState<FrameChoices>(ALL_SHOWN);
  const { words, lang } = readEmbedWords(shown.language);

  const view: ViewState = {
    ...shown,
    at: start === "cover" ? situation.cover : shown.at,
    playing: false,
    panel: null,
    theme,
    language,
  };
  const query = queryOf(view);
  const folder = new URL("./", document.baseURI).href;
  const src = writeFrameAddress(folder, query, choices);
  const frame = { src, link: `${folder}${query}`, title: read(situation.title), size };
  const themeNames = {
    auto: messages.themeAuto,
    light: messages.themeLight,
    dark: messages.themeDark,
  };
  const languageNames = new Intl.DisplayNames([shown.language], { type: "language" });
  return (
    <div className="embedding" lang={lang}>
      <p className="lead">{words.lead}</p>
      <div className="embedding-choices" role="group" aria-label={words.choices}>
        <ChoiceField
          name={words.size}
          value={size}
          options={SIZE_NAMES.map((id) => ({ id, label: words[id] }))}
          onChange={setSize}
        />
        <ChoiceField
          name={words.time}
          value={start}
          options={[
            // One choice where both are the same, and then no field.
            ...(shown.at === situation.cover
              ? []
              : [
                  {
                    id: "shown" as const,
                    label: fill(words.timeShown, { time: format.moment(shown.at) }),
                  },
                ]),
            {
              id: "cover" as const,
              label: fill(words.timeCover, { time: format.moment(situation.cover) }),
            },
          ]}
          onChange={setStart}
        />
        <ChoiceField
          name={words.language}
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: languageNames.of(id) ?? id }))}
          onChange={setLanguage}
        />
        <ChoiceField
          name={words.theme}
          value={theme}
          options={THEMES.map((id) => ({ id, label: themeNames[id] }))}
          onChange={setTheme}
        />
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
          snippet={writeFrameWithScript(frame, folder)}
          words={words}
        />
        <SnippetField
          name={words.link}
          means={words.linkMeans}
          snippet={writeLink(frame)}
          words={words}
        />
        <p>
          <a className="outside-link" href="./embedders.html">
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
