import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { escapeHtml } from "../src/ui/embedding/escape-html.ts";
import {
  ALL_SHOWN,
  FRAME_SIZES,
  writeFrame,
  writeFrameAddress,
  writeFrameWithScript,
  writeLink,
} from "../src/ui/embedding/snippets.ts";
import { LANGUAGES } from "../src/domain/languages.ts";

const EMBEDDERS_FILE = "embedders.html";

interface EmbeddersFacts {
  readonly title: string;
  readonly language: string;
  readonly facts: { readonly credit: string; readonly cover: string };
}

const VERSIONS = `<h2 id="versions">Live or frozen</h2>
      <p>
        The plain address is live: when a figure is corrected, your page shows the correction. <code>v/1/?embed=1</code> and so on are
        frozen: that version of the data, whatever is corrected later, with the same parameters. A frozen page has one address for all languages:
        <code>lang</code> names one, else the reader's own is shown. It says when there is a newer version. <a href="./changes.html">What changed</a> is told
        claim by claim, also as <a href="./corrections.atom">a feed</a>.
      </p>

      `;

/** Stands for the site where the build does not know its address. */
const SOME_SITE = "https://example.org/corridor/";

type Row = readonly [name: string, values: string, meaning: string];

const FRAME_PARAMETERS: readonly Row[] = [
  ["embed", "1", "The page as part of another one. Without it the next three rows are ignored."],
  [
    "title, legend, timeline, controls",
    "0",
    "Leaves out that part. Sentence, map and credit stay.",
  ],
  [
    "transparent",
    "1",
    "Your page's ground shows behind the words. Name a theme that suits it, and give the frame the same color-scheme.",
  ],
  ["play", "1", "Plays when it is seen, never for readers who want less motion."],
];

const listViewParameters = (cover: string): readonly Row[] => [
  ["t", `${cover}, earliest, latest`, "The time shown, in UTC, to the minute."],
  ["measure", "see ready.measures", "What is counted."],
  ["view", "longitude,latitude,zoom", "The part of the map; a fourth number turns it, in degrees."],
  ["select", "claim:…, event:…, place:…, area:…, route:…", "What is opened."],
  ["speed", "1, 3, 6, 12, 24", "Hours per second."],
  ["dots", "1 to 1000", "People per dot."],
  ["theme", "auto, light, dark", "auto follows the reader's device."],
  ["lang", LANGUAGES.join(", "), "The language of the words."],
  [
    "motion",
    "auto, full, still",
    "auto follows the reader's device; still goes from report to report, and nothing moves between.",
  ],
  ["keys", "on, off", "Keys of a single letter, such as K for play and pause."],
];

/** Writes the page for embedders into the built folder, beside the page that it speaks of. */
export function writeEmbeddersPage(
  folder: string,
  page: EmbeddersFacts,
  site: string | null,
  versions: boolean,
): void {
  const types = readFileSync(new URL("../src/embed/protocol.ts", import.meta.url), "utf8");
  writeFileSync(resolve(folder, EMBEDDERS_FILE), renderEmbeddersPage(page, site, types, versions));
}

/** The page for embedders as HTML: snippets, parameters, messages, sizes, accessibility, licence and credit. `types` as published. */
export function renderEmbeddersPage(
  { title, language, facts }: EmbeddersFacts,
  site: string | null,
  types: string,
  versions = false,
): string {
  const folder = site ?? SOME_SITE;
  const src = writeFrameAddress(folder, "", ALL_SHOWN);
  const frame = { src, link: folder, title, size: "article" } as const;
  const name = escapeHtml(title);
  const example = [
    `<script src="${folder}embed.js"></script>`,
    `<script type="module">`,
    `  const map = Corridor.from(document.querySelector("iframe[data-corridor]"));`,
    `  map.on("timechange", ({ at, playing }) => console.log(at, playing));`,
    `  await map.seek("${facts.cover}");`,
    `  await map.play();`,
    `</script>`,
  ].join("\n");
  const raw = [
    `const frame = document.querySelector("iframe");`,
    `addEventListener("message", ({ source, data }) => {`,
    `  if (source !== frame.contentWindow || data?.corridor !== 1) return;`,
    `  if (data.type === "timechange") console.log(data.at, data.playing);`,
    `  if (data.type !== "height") return;`,
    `  Object.assign(frame.style, { height: data.height + "px", minHeight: 0, aspectRatio: "auto" });`,
    `  // The map is there, and from now on tells more than its height.`,
    `  if (!data.greeted) frame.contentWindow.postMessage({ corridor: 1, type: "hello" }, "*");`,
    `});`,
  ].join("\n");
  const credit = `Map: Corridor (${folder}). Data: sources named on the map. ${facts.credit}`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>For embedders: ${name}</title>
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <link rel="stylesheet" href="./embedders.css" />
  </head>
  <body>
    <main>
      <p><a href="./">${name}</a></p>
      <h1>Putting this map into a page</h1>
      <p>
        <a href="./?panel=embed">The Embed dialog</a> writes these lines for the view, time, theme and parts that you
        choose.${site === null ? ` Here <code>${SOME_SITE}</code> stands for this site's address.` : ""}
      </p>

      <h2 id="frame">A frame</h2>
      <p>Needs no script, nothing of your page's and no cookie.</p>
      ${code(writeFrame(frame))}

      <h2 id="script">A frame that fits its contents</h2>
      <p>
        <code>embed.js</code> (under 2 kB as it is sent, no dependency) makes each frame with <code>data-corridor</code> as high as its
        contents. One script serves every frame on the page. A link with <code>data-corridor</code> becomes a frame.
      </p>
      ${code(writeFrameWithScript(frame, folder))}

      <h2 id="link">A link</h2>
      <p>
        ${site === null ? "It opens the map on a page of its own." : "It opens the map on a page of its own. Systems that know oEmbed turn it into a frame, which then shows the map as it opens, in the address's language: what else the link says of the view they do not pass on."}
      </p>
      ${code(writeLink(frame))}

      ${versions ? VERSIONS : ""}<h2 id="sizes">Sizes</h2>
      <p>
        From 320 × 480 px up. The map takes what the words and the timeline leave over. From 600 px of width the words stand
        beside it. A frame of up to 560 px in height, or up to 640 px where it is narrower than that, has a low curve, and
        the choice of measure, the flags and the chart's key give way; up to 430 px the title does too.
      </p>
      ${table(
        ["Size", "Shape", "Least height"],
        Object.entries(FRAME_SIZES).map(([size, { ratio, least }]) => [
          size,
          ratio ?? "the window's height",
          `${least} px`,
        ]),
      )}

      <h2 id="parameters">Parameters</h2>
      <p>What cannot be understood falls back to the default.</p>
      ${table(["Name", "Values", "Meaning"], [...FRAME_PARAMETERS, ...listViewParameters(facts.cover)])}

      <h2 id="messages">Messages</h2>
      <p>With <code>embed.js</code>, loaded before what uses it:</p>
      ${code(example)}
      <p>
        Without it, by <code>postMessage</code>. A message that is not of this form, or not from the page right around the
        frame, is ignored silently; one with an <code>id</code> and values of no use is refused. Answers go to the page that asked. Only the height is told unasked; it also goes out as
        AMP's <code>embed-size</code>, the Guardian's <code>interactive:height</code>, and in pym.js's form where pym has
        named the frame.
      </p>
      ${code(raw)}
      <p>All messages and the API, as <a href="./embed.d.ts">TypeScript types</a>:</p>
      ${code(types)}

      <h2 id="strict">Sandboxes</h2>
      <p>
        <code>sandbox="allow-scripts"</code> is enough; add <code>allow-popups</code> for the links to the full map and to
        sources, and <code>allow="fullscreen"</code> for the full-screen button. Without scripts, and without WebGL, the
        figure, the drawn map and the link remain. In a sandbox without <code>allow-same-origin</code> the drawn map stays
        when it is touched, since no worker may start there; it zooms, pans and plays. The map asks no other host for anything, stores nothing and sets no
        cookie.
      </p>

      <h2 id="headers">Headers</h2>
      <p>
        Your page needs no more than <code>frame-src</code> with the map's address in its own policy, and
        <code>script-src</code> with it if you use <code>embed.js</code>. Where it forbids <code>style</code> attributes, give the
        frame its width, height and border by a stylesheet of your own. Whoever hosts a copy of the map finds the headers
        to send in <code>_headers</code> and <code>nginx.conf</code> of the built folder: a policy without
        <code>unsafe-*</code>, <code>frame-ancestors *</code>, an open <code>Access-Control-Allow-Origin</code>, and a year
        of caching for files that are named by their content.
      </p>

      <h2 id="accessibility">Accessibility</h2>
      <p>
        Everything works by keyboard and is built for screen readers, though not yet tried with a real one: the sentence is text, the timeline is a slider that says
        time and figure, the map's picture has a description. Nothing moves unless it is played; a reported figure differs
        from one between reports by word and shape, not by colour alone. The page around keeps its wheel, its touch and its
        focus.
      </p>

      <h2 id="credit">Licence and credit</h2>
      <p>
        The program is under the MIT licence; each source of map data keeps its own. The frame carries its credit. With a
        still picture of the map, please print:
      </p>
      ${code(credit)}
    </main>
  </body>
</html>
`;
}

function code(text: string): string {
  return `<pre><code>${escapeHtml(text.trim())}</code></pre>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells
      .map((cell) =>
        tag === "th" ? `<th scope="col">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`,
      )
      .join("")}</tr>`;
  return `<table><thead>${row(head, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}
