import type { Results } from "../results.ts";
import { listAhead } from "./ahead.ts";
import { listBars } from "./bars.ts";
import { writeFramesSection } from "./frames-section.ts";
import { writeHostingSection } from "./hosting-section.ts";
import { writeLoadSection } from "./load-section.ts";
import { writeHeapSection, writeScrubSection } from "./page-section.ts";
import { writePaperSection } from "./paper-section.ts";
import { table } from "./text.ts";

/** The whole of results.md. Parts that were not measured are left out, and their bars say so. */
export function writeReport(results: Results): string {
  const { facts, load, frames, heap, scrub, paper } = results;
  const bars = listBars(results).map(({ what, wanted, measured, met }) => [
    what,
    wanted,
    measured,
    met === null ? "not measured" : met ? "met" : "**not met**",
  ]);
  const ahead = listAhead(results);
  const sections = [
    `# What was measured

Written by \`npm run bench\`; not by hand. Every figure is the median over the runs with the least and the most in brackets; every ratio
is taken within a run and only then over the runs, since what else a machine does changes from minute to minute.

${table(
  ["", ""],
  [
    ["date", facts.date],
    ["commit", facts.commit],
    ["runs", `${facts.runs}, ${facts.minutes.toFixed(0)} minutes in all`],
    ["browser", facts.browser],
    ["renderer", facts.renderer],
    ["processor cores", String(facts.cores)],
    ["Node", facts.node],
    ["measured against", facts.peers.join(", ")],
  ],
)}

A renderer in software shares its cores with the page and with the measuring: frames per second on a graphics card are higher for
everybody, and other ratios between subjects are possible there. Main-thread time is the figure that carries over.`,
    `## The bars\n\n${table(["what", "bar", "measured", ""], bars)}`,
    load.size + frames.size === 0
      ? ""
      : `## Where a peer is ahead\n\n${ahead.map((sentence) => `- ${sentence}`).join("\n") || "Nowhere in what was measured."}`,
    load.size > 0 ? writeLoadSection(results) : "",
    frames.size > 0 ? writeFramesSection(results) : "",
    scrub.size > 0 ? writeScrubSection(results) : "",
    heap.size > 0 ? writeHeapSection(results) : "",
    results.hosting === null ? "" : writeHostingSection(results),
    paper ? writePaperSection(results) : "",
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
