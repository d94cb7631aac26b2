import { renderToStaticMarkup, renderToString } from "react-dom/server";
import coarse from "virtual:coarse-map";
import situation from "virtual:situation";
import "virtual:situation-texts";
import "virtual:situation-notes-az";
import "virtual:situation-notes-hy";
import "virtual:situation-notes-ru";
import { asOf } from "virtual:standing";
import { estimateText, type MeasureText } from "./paint/measure-text.ts";
import { drawSteadyPaths } from "./paint/svg/draw-steady-paths.ts";
import { writePicturePlace } from "./paint/svg/picture-place.ts";
import { createPictures, type PictureParts } from "./paint/svg/picture.ts";
import type { SteadyPaths } from "./paint/svg/steady-paths.ts";
import { drawScaleBar } from "./paint/svg/scale-bar.ts";
import { drawWholePicture } from "./paint/svg/whole-picture.ts";
import { fitCamera } from "./scene/camera.ts";
import { frameOfCamera, pictureFrame, type Frame, type FrameSize } from "./scene/frame.ts";
import { Application } from "./embed/Application.tsx";
import { loadLanguage } from "./embed/load-language.ts";
import { fewDotsSize } from "./flow/plan.ts";
import { deriveHeadline } from "./state/selectors.ts";
import { createViewStore } from "./state/store.ts";
import { LANGUAGES, type Language } from "./domain/languages.ts";
import { deriveInitialView } from "./state/view-state.ts";
import { formatInstant } from "./time/clock.ts";
import { findMeasure } from "./time/series.ts";
import { AppProvider, createApp, type App as AppParts } from "./ui/app-context.tsx";
import { LANGUAGE_NAMES } from "./ui/languages.ts";
import { fill } from "./ui/messages/fill.ts";
import { More } from "./ui/More.tsx";
import { PlainPage } from "./ui/PlainPage.tsx";
import { sayHeadline, speak } from "./ui/sentence.ts";

/** What the build puts into the page's template. */
export interface Prerendered {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** A rule that puts the picture in its place on a page of any size. */
  readonly styles: string;
  /** The application at its cover instant, to be hydrated. */
  readonly app: string;
  /** The claims and events in plain tables, for a page without script. */
  readonly plain: string;
  readonly preview: Preview;
  readonly facts: Facts;
}

/** What the picture beside a link shows: the map at the cover instant and the words around it. */
export interface Preview {
  readonly title: string;
  /** The headline: the words before its number, the bare number ("" when there is none), the words after it. */
  readonly sentence: { readonly before: string; readonly value: string; readonly after: string };
  /** What kind of number it is. */
  readonly reading: { readonly words: string; readonly reported: boolean };
  /** What a dot stands for. */
  readonly key: string;
  /** What must be said with every copy: disclaimer and credits. */
  readonly notes: readonly string[];
  readonly parts: PictureParts;
  readonly scaleBar: string;
  readonly frame: FrameSize;
}

/** What machines are told about the page. */
export interface Facts {
  readonly standfirst: string;
  readonly version: string;
  /** Milliseconds UTC. */
  readonly period: { readonly start: number; readonly end: number };
  /** West, south, east, north in degrees. */
  readonly bounds: readonly number[];
  readonly measures: readonly string[];
  readonly credit: string;
  /** The cover instant as a link writes it. */
  readonly cover: string;
}

/** The map of the preview in its own pixels: names are set for this size and then enlarged with it. */
const PREVIEW_FRAME: FrameSize = { width: 684, height: 511.2 };

/** Renders the page in a language at its cover instant. Runs in Node. `measureText` knows the preview's letters. */
export async function prerender(
  language: Language,
  measureText: MeasureText = estimateText,
): Promise<Prerendered> {
  const messages = await loadLanguage(language);
  const view = deriveInitialView(situation, language);
  const store = createViewStore(situation, view);
  const app = createApp({
    situation,
    store,
    language,
    messages,
    picture: "",
    ground: "",
    embedded: false,
  });
  const measure = findMeasure(situation, situation.headlineMeasure);
  const description = sayHeadline(
    app,
    measure,
    deriveHeadline(situation, measure.id, situation.cover),
  );
  const paths = drawPaths(pictureFrame(situation));
  const picture = drawWholePicture(situation, paths, {
    at: situation.cover,
    dotSize: view.dotSize,
    language,
    description,
    sayKilometres: app.format.kilometres,
  });
  const provide = (children: React.ReactNode) => (
    <AppProvider
      situation={situation}
      store={store}
      language={language}
      messages={messages}
      picture={picture}
      ground={picture}
      embedded={false}
    >
      {children}
    </AppProvider>
  );
  return {
    language,
    title: app.read(situation.title),
    description,
    styles: writePicturePlace(situation.view, situation.maxBounds),
    app: renderToString(
      <Application
        situation={situation}
        store={store}
        initial={{ language, messages }}
        picture={picture}
        embedded={false}
        page={null}
        home={language}
        queryOf={() => ""}
        more={<More />}
      />,
    ),
    plain: renderToStaticMarkup(
      provide(
        <>
          <SiteLinks language={language} whatChanged={messages.whatChanged} />
          <PlainPage />
        </>,
      ),
    ),
    preview: describePreview(app, measureText),
    facts: {
      standfirst: app.read(situation.standfirst),
      version: situation.version,
      period: situation.period,
      bounds: situation.view,
      measures: situation.measures.map(({ label }) => app.read(label)),
      credit: situation.credits.map(({ text }) => text).join(" · "),
      cover: formatInstant(situation.cover),
    },
  };
}

/** What no instant changes, for pictures in a frame. */
function drawPaths(frame: Frame): SteadyPaths {
  return drawSteadyPaths(coarse.base, coarse.areas, situation.hostCountry, frame);
}

/** Links to the page in the other languages, and to what changed, which need no script. */
function SiteLinks({
  language,
  whatChanged,
}: {
  readonly language: Language;
  readonly whatChanged: string;
}) {
  const up = language === "en" ? "./" : "../";
  const folderOf = (other: Language) => (other === "en" ? "" : `${other}/`);
  return (
    <ul className="plain-languages">
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <li key={other}>
          <a href={`${up}${folderOf(other)}`} lang={other} hrefLang={other}>
            {LANGUAGE_NAMES[other]}
          </a>
        </li>
      ))}
      {asOf !== null && (
        <li>
          <a href={`${up}changes.html`}>{whatChanged}</a>
        </li>
      )}
    </ul>
  );
}

function describePreview(app: AppParts, measureText: MeasureText): Preview {
  const { messages, read, format, language, store } = app;
  const { dotSize } = store.getState();
  const { cover, view, maxBounds, headlineMeasure, disclaimer, credits } = situation;
  const headline = deriveHeadline(situation, headlineMeasure, cover);
  const spoken = speak(app, findMeasure(situation, headlineMeasure), headline);
  const { value, time } = spoken;
  const source = typeof spoken.source === "string" ? spoken.source : read(spoken.source);
  // The bare number stands in its own line: what qualifies it belongs to the words around it.
  const template = fill(read(spoken.template), { value: spoken.qualified, time, source });
  const [before = "", after = ""] = template.split("{value}").map((words) => words.trim());
  const people = format.quantity(fewDotsSize(situation, dotSize), "persons");
  const [west, south, east, north] = view;
  // Names stand to the right of their places.
  const roomy = [west, south, east + (east - west) * 0.06, north] as const;
  const frame = frameOfCamera(fitCamera(roomy, maxBounds, PREVIEW_FRAME), PREVIEW_FRAME);
  // Drawn in its own frame: what makes an image of it cannot keep lines as wide as they are in a picture that is scaled.
  const pictures = createPictures(situation, drawPaths(frame), language, measureText, frame);
  return {
    title: read(situation.title),
    sentence: { before: before.charAt(0).toUpperCase() + before.slice(1), value, after },
    reading: {
      words: messages[headline.reading.kind],
      reported: headline.reading.kind === "reported",
    },
    key: fill(messages.dotKey, { people }),
    notes: [read(disclaimer), credits.map(({ text }) => text).join(" · ")],
    parts: pictures.drawParts(cover, frame, dotSize, []),
    scaleBar: drawScaleBar(
      frame,
      PREVIEW_FRAME.width - 14,
      PREVIEW_FRAME.height - 14,
      format.kilometres,
    ),
    frame: PREVIEW_FRAME,
  };
}
