import { Fragment } from "react";
import type { Instant } from "../../domain/units.ts";
import { useApp } from "../app-context.tsx";
import { Read } from "../Read.tsx";
import { sayPublished } from "../say-facts.ts";
import { SourceName } from "../SourceLink.tsx";
import { listSourcesShown, sayUse } from "./sources-shown.ts";

/** Where the figures on the sheet were read, with addresses that can be typed. */
export function PrintedSources({ measure, at }: { measure: string; at: Instant }) {
  const app = useApp();
  const { messages } = app;
  const shown = listSourcesShown(app, measure, at);
  if (shown.length === 0) return null;
  return (
    <section className="print-sources">
      <h2>{messages.printSources}</h2>
      <ul className="plain">
        {shown.map(({ source, uses }) => (
          <li key={source.id}>
            {uses.map((use, index) => (
              <Fragment key={sayUse(use, "en")}>
                {index > 0 && "; "}
                {use.map((part, place) => (
                  // Parts stand where they stand.
                  <Read key={place} text={part} />
                ))}
              </Fragment>
            ))}
            . {messages.publishedBy}: <SourceName source={source} />, {sayPublished(source, app)}
            {source.url !== null && (
              <>
                {", "}
                <a href={source.url}>{readableAddress(source.url)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An address as a reader would type it: letters instead of their codes, without what every address begins with. */
function readableAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
