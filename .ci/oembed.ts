import {
  ALL_SHOWN,
  FRAME_SIZES,
  writeFrame,
  writeFrameAddress,
} from "../src/ui/embedding/snippets.ts";
import { folderOf } from "./language-folder.ts";
import type { PageFacts } from "./page-facts.ts";

/** What an oEmbed consumer gets: the parts of a `rich` answer that are used here. */
export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** The size of the frame that is offered, in CSS pixels: wide enough for words beside the map, as high as it then is. */
export const FRAME_SIZE = FRAME_SIZES.wide;

export const OEMBED_FILE = "oembed.json";

/** The static answer of an oEmbed provider: a bare frame, which needs no script and offers a link where there are no frames. */
export function describeOembed(
  { title, preview, frozen, language }: PageFacts,
  site: string,
): Oembed {
  const { width, height } = FRAME_SIZE;
  const own = `${site}${frozen ?? folderOf(language)}`;
  const src = writeFrameAddress(own, "", ALL_SHOWN);
  const html = writeFrame({ src, link: own, title, size: "wide" }, width);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Corridor",
    provider_url: site,
    html,
    width,
    height,
    thumbnail_url: `${site}${preview.file}`,
    thumbnail_width: preview.width,
    thumbnail_height: preview.height,
  };
}
