import { ASSUMPTIONS, deriveTraffic } from "../paper.ts";
import { figures, type Results } from "../results.ts";
import { spreadOf } from "../stats.ts";
import { kilobytes, significant, table, whole } from "./text.ts";

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** What ten million views a day cost and need, on paper, from the bytes measured in this run. */
export function writePaperSection({ load, pageBytes }: Results): string {
  const title = "## Ten million embed views a day, on paper";
  const median = (page: "embed" | "explore", of: "requests" | "bytes"): number | null =>
    spreadOf(
      figures(load, page, ({ requests, bodyBytes, headBytes }) =>
        of === "requests" ? requests : bodyBytes + headBytes,
      ),
    )?.median ?? null;
  const [bytes, requests] = [median("embed", "bytes"), median("embed", "requests")];
  const [allBytes, allRequests] = [median("explore", "bytes"), median("explore", "requests")];
  if (bytes === null || requests === null || allBytes === null || allRequests === null)
    return `${title}\n\nNot written: it needs the bytes of a loading that succeeded (\`--only load,paper\`).`;
  const view = {
    bytes,
    requests,
    pageBytes,
    touchBytes: Math.max(0, allBytes - bytes),
    touchRequests: Math.max(0, allRequests - requests),
  };
  const { views, touching, busiestHour, busiestMinute, caches, pageSeconds, pricePerGigabyte } =
    ASSUMPTIONS;
  const cases = [0, 0.3].map((returning) => ({
    name:
      returning === 0
        ? "every reader is new"
        : `${percent(returning)} return with all but the page`,
    traffic: deriveTraffic(view, { ...ASSUMPTIONS, returning }),
  }));
  const rows = [
    ["requests a day", (t) => `${significant(t.requests / 1e6)} million`],
    ["sent a day", (t) => `${significant(t.terabytes)} TB`],
    ["of it under names that never change", (t) => percent(t.immutableShare)],
    ["bandwidth in the busiest minute", (t) => `${significant(t.peakGigabits)} Gbit/s`],
    ["requests a second in the busiest minute", (t) => whole(t.peakRequestsPerSecond)],
    ["requests that reach the host behind its caches, a day", (t) => whole(t.hostRequests)],
    ["price a day", (t) => `${whole(t.price)} US dollars`],
  ] satisfies [string, (traffic: (typeof cases)[number]["traffic"]) => string][];
  return `${title}

Nothing is computed for a reader: all of it is files, on any static host or content delivery network. Measured: a new reader's embed
takes ${whole(requests)} requests and ${kilobytes(bytes)} (heads included, playing included), ${kilobytes(pageBytes)} of it the page; touching the map adds ${kilobytes(view.touchBytes)} in
${whole(view.touchRequests)} requests (what the explore page takes beyond the embed).

Assumed, not measured: ${percent(touching)} of the views touch the map; the busiest hour has ${percent(busiestHour)} of the day and its busiest minute ${busiestMinute} times
its mean; ${caches} caches stand between readers and host and each asks for the page anew every ${pageSeconds} s and once for everything else; a
gigabyte costs ${pricePerGigabyte} US dollars. Embeds that nobody scrolls to count as views here; with \`loading="lazy"\` they ask for nothing.

${table(
  [`${significant(views / 1e6)} million views a day`, ...cases.map(({ name }) => name)],
  rows.map(([name, write]) => [name, ...cases.map(({ traffic }) => write(traffic))]),
)}

Price = views × (page + share of new readers × (everything else + share who touch × MapLibre and its data)) in GB × price of a GB. Caches
can answer everything; everything but the page may be kept for a year.`;
}
