import { OPTIONAL_PARTS, type OptionalPart } from "../ui/embedding/parts.ts";

/** How the page lives in another one, as far as the link says so. What is shown on it is read by `readViewFromQuery`. */
export interface EmbedOptions {
  /** The page is part of another page. All else is at its default where it is not. */
  readonly embedded: boolean;
  /** Parts that the host leaves out with `name=0`. */
  readonly hidden: readonly OptionalPart[];
  /** The host's own ground shows behind the words. */
  readonly transparent: boolean;
  /** Plays by itself once it is seen, unless the reader wants less motion. */
  readonly play: boolean;
  /** The name that a host with pym.js has given to the frame; null where no such host is. */
  readonly pymId: string | null;
}

const NOT_EMBEDDED: EmbedOptions = {
  embedded: false,
  hidden: [],
  transparent: false,
  play: false,
  pymId: null,
};

/** A name longer than this is none that pym.js would give. */
const LONGEST_ID = 200;

/**
 * Reads how a page is embedded from a link's query. Values that mean nothing are as good as none; never throws. The script
 * in index.html reads the same before the first paint, for the stylesheet.
 */
export function readEmbedOptions(query: string): EmbedOptions {
  const given = new URLSearchParams(query);
  if (given.get("embed") !== "1") return NOT_EMBEDDED;
  const childId = given.get("childId");
  const byPym = given.has("initialWidth") || given.has("parentUrl");
  const named = childId !== null && childId !== "" && childId.length <= LONGEST_ID;
  return {
    embedded: true,
    hidden: OPTIONAL_PARTS.filter((part) => given.get(part) === "0"),
    transparent: given.get("transparent") === "1",
    play: given.get("play") === "1",
    pymId: byPym && named ? childId : null,
  };
}
