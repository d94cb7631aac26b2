import type { Instant } from "../../domain/units.ts";
import { useApp } from "../app-context.tsx";
import { sayPublished } from "../say.ts";
import { SourceName } from "../SourceLink.tsx";
import { listSourcesShown } from "./sources-shown.ts";

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
            {uses.join("; ")}. {messages.publishedBy}: <SourceName source={source} />,{" "}
            {sayPublished(source, app)}
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
