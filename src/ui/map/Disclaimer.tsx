import { useId, useState } from "react";
import { markOf } from "../../domain/local-text.ts";
import { useApp } from "../app-context.tsx";
import { OlderVersion } from "../embedding/OlderVersion.tsx";
import { Read } from "../Read.tsx";
import { Credits } from "./Credits.tsx";

/**
 * What the map's lines and names do not say, and whose data it is, on a strip beneath the map, where it covers nothing. On a
 * narrow screen its first sentence stands there and opens the rest; in print and without script it always stands in full.
 */
export function Disclaimer() {
  const { situation, language, messages, read } = useApp();
  const lang = markOf(situation.disclaimer, language);
  const [open, setOpen] = useState(false);
  const id = useId();
  const disclaimer = read(situation.disclaimer);
  return (
    <div className="map-foot">
      <button
        type="button"
        className="map-foot-brief"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span lang={lang}>{firstSentence(disclaimer)}</span>{" "}
        <span className="map-foot-more">{open ? messages.less : messages.more}</span>
      </button>
      <p id={id} className="disclaimer" data-open={open || undefined}>
        <Read text={situation.disclaimer} /> <Credits /> <OlderVersion />
      </p>
    </div>
  );
}

/** By its stop, Armenian ones among them: not every browser segments. */
function firstSentence(text: string): string {
  return text.match(/^.+?[.։!?](?=\s|$)/su)?.[0] ?? text;
}
