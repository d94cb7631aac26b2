import { LOAD_PAGES, type LoadPage } from "../load-pages.ts";
import { LINE, LOAD_LIMIT_MS, SLOWDOWN, type LoadSample } from "../measure-load.ts";
import { figures, tellFailures, type Results } from "../results.ts";
import { ratioOf, spreadOf } from "../stats.ts";
import { kilobytes, seconds, spread, table, times, whole } from "./text.ts";

/** The section on what is sent and how soon it shows. */
export function writeLoadSection(results: Results): string {
  const { load } = results;
  const of = (page: LoadPage, figure: (sample: LoadSample) => number | null) =>
    figures(load, page.id, figure);
  const embed = figures(load, "embed", ({ firstMap }) => firstMap);
  const bytes = LOAD_PAGES.map((page) => [
    page.label,
    spread(spreadOf(of(page, (sample) => sample.bodyBytes)), kilobytes),
    spread(spreadOf(of(page, (sample) => sample.requests)), whole),
    spread(spreadOf(of(page, (sample) => sample.bytesToFirstMap)), kilobytes),
    tellTrouble(results, page),
  ]);
  const moments = LOAD_PAGES.map((page) => {
    const first = of(page, ({ firstMap }) => firstMap);
    return [
      page.label,
      spread(spreadOf(of(page, ({ firstPaint }) => firstPaint)), seconds),
      spread(spreadOf(first), seconds),
      page.id === "embed" ? "1" : spread(ratioOf(first, embed), times),
      page.awaits.includes("playable")
        ? tellPlayable(of(page, ({ playable }) => playable))
        : "nothing to play",
      spread(spreadOf(of(page, ({ mapReady }) => mapReady)), seconds),
      tellLimit(page, results),
    ];
  });
  return `## What is sent, and how soon it shows

Line: ${LINE.bitsPerSecond / 1e6} Mbit/s and ${LINE.roundTripMs} ms there and back, simulated in the bench's own server for all connections of a
page together, so that workers are slowed too. Main thread: ${SLOWDOWN} times slower (workers are not, which favours the peers). HTTP/1.1
without TLS, everything compressed with brotli at its best, nothing cached before. The whole page is loaded, and play is pressed as soon as the
page answers. From ${LOAD_LIMIT_MS / 1000} s on nothing that is still missing is waited for; a page that is too busy to answer is asked later.

${table(["page", "bytes in all, without heads", "requests", "bytes sent by the first map, with heads", "trouble"], bytes)}

First map: ours, the first frame after the whole drawn map is in the document, and never before the browser's own first contentful
paint; the peers', the end of the drawing with all data on it
(MapLibre's \`load\`, then a fence). Playable: from the beginning of the navigation until the first frame that playing has changed.
The limit is the bytes that the first map needs over the line, and a round trip for each thing that has to wait for another.

${table(["page", "first paint", "first map", "against our embed", "playable", "MapLibre has taken over", "the line's own limit"], moments)}`;
}

function tellPlayable(values: readonly (number | null)[]): string {
  const reached = spread(spreadOf(values), seconds);
  const missing = values.filter((value) => value === null).length;
  if (missing === 0) return reached;
  return `${reached}, not within ${LOAD_LIMIT_MS / 1000} s in ${missing} of ${values.length} runs`;
}

function tellTrouble({ load }: Results, page: LoadPage): string {
  const failures = tellFailures(load.get(page.id));
  const failed = spreadOf(figures(load, page.id, ({ failedRequests }) => failedRequests));
  const missing = failed === null || failed.most === 0 ? "" : `${failed.most} requests failed`;
  return [failures, missing].filter(Boolean).join("; ") || "none";
}

/** Ours needs the page alone, though more may have come by then; the peers need all that they had asked for. */
function tellLimit(page: LoadPage, { load, pageBytes }: Results): string {
  const before = spreadOf(figures(load, page.id, ({ bytesToFirstMap }) => bytesToFirstMap));
  if (before === null) return "–";
  const bytes = page.kind === "site" ? pageBytes : before.median;
  const ms = (bytes * 8000) / LINE.bitsPerSecond + page.chain.length * LINE.roundTripMs;
  return `${seconds(ms)} (${kilobytes(bytes)}; ${page.chain.length} round trips: ${page.chain.join(", ")})`;
}
