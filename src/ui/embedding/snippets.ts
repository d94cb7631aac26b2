import { escapeHtml } from "./escape-html.ts";
import type { OptionalPart } from "./parts.ts";

/** Shapes of the frame. It is always as wide as its column; these say how high, in a frame that nobody resizes. */
export const FRAME_SIZES = {
  /** A column of text: never lower than a phone's map needs. */
  article: { ratio: "4/3", least: 560, width: 640, height: 560 },
  wide: { ratio: "3/2", least: 560, width: 960, height: 640 },
  square: { ratio: "1/1", least: 480, width: 640, height: 640 },
  /** The whole window, for a page that is nothing but the map. */
  full: { ratio: null, least: 560, width: 1280, height: 800 },
} as const;

export type FrameSize = keyof typeof FRAME_SIZES;

/**
 * The least height, in CSS pixels, with which a frame begins that is made as high as its contents: in a lower one parts give way
 * (embed.css), and would be missing when the contents are measured.
 */
export const UNMEASURED_HEIGHT = 660;

/** What an embedder chooses beside the view itself. */
export interface FrameChoices {
  readonly hidden: readonly OptionalPart[];
  readonly transparent: boolean;
  readonly play: boolean;
}

export const ALL_SHOWN: FrameChoices = { hidden: [], transparent: false, play: false };

/** Everything that a snippet names. */
export interface Frame {
  /** Absolute address of the embed. */
  readonly src: string;
  /** Absolute address of the same view on a page of its own. */
  readonly link: string;
  readonly title: string;
  readonly size: FrameSize;
}

/**
 * The absolute address of a view in a frame. `folder` is the site's own, ending in a slash; `query` says what the page by itself
 * would show and may carry further parameters, which stay.
 */
export function writeFrameAddress(folder: string, query: string, choices: FrameChoices): string {
  const asked = [
    "embed=1",
    ...choices.hidden.map((part) => `${part}=0`),
    ...(choices.transparent ? ["transparent=1"] : []),
    ...(choices.play ? ["play=1"] : []),
    ...(query.length > 1 ? [query.replace(/^\?/, "")] : []),
  ];
  return `${folder}?${asked.join("&")}`;
}

/**
 * A frame that is right by itself: titled, loaded when it comes near, as high as its shape or a phone asks, with a link inside for
 * readers without frames. `width` is in CSS pixels, "100%" fills the column.
 */
export function writeFrame(
  { src, link, title, size }: Frame,
  width: number | "100%" = "100%",
): string {
  return writeTag({ src, link, title, size }, width, "", FRAME_SIZES[size].least);
}

/**
 * The same frame, and the script that makes it as high as its contents, but for one that is to fill the window. `site` is the folder of
 * the whole site, ending in a slash.
 */
export function writeFrameWithScript(frame: Frame, site: string): string {
  const script = `<script src="${escapeHtml(site)}embed.js" async></script>`;
  if (frame.size === "full") return `${writeFrame(frame)}\n${script}`;
  return `${writeTag(frame, "100%", " data-corridor", UNMEASURED_HEIGHT)}\n${script}`;
}

/** A link, which sites that know oEmbed turn into a frame by themselves. */
export function writeLink({ link, title }: Frame): string {
  return `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>`;
}

function writeTag(
  { src, link, title, size }: Frame,
  width: number | "100%",
  mark: string,
  least: number,
): string {
  const { ratio, height } = FRAME_SIZES[size];
  const name = escapeHtml(title);
  const shape = ratio === null ? "height:100vh" : `height:auto;aspect-ratio:${ratio}`;
  const most = width === "100%" ? "" : `max-width:${width}px;`;
  const scheme = writeScheme(new URL(src).searchParams);
  return [
    `<iframe src="${escapeHtml(src)}" title="${name}" width="${width}" height="${height}" loading="lazy" allowfullscreen${mark}`,
    ` style="width:100%;${most}${shape};min-height:${least}px;border:0${scheme}">`,
    `<a href="${escapeHtml(link)}">${name}</a></iframe>`,
  ].join("");
}

/**
 * The schemes of colours that a frame without a ground of its own has. Where they are not those of its page, a browser puts an opaque
 * ground behind it (CSS Color Adjustment 1, 2.2).
 */
function writeScheme(query: URLSearchParams): string {
  if (query.get("transparent") !== "1") return "";
  const theme = query.get("theme");
  return `;color-scheme:${theme === "light" || theme === "dark" ? theme : "light dark"}`;
}
