import type { Edition } from "../../geo/editions.ts";
import { folderOfVersion } from "../../geo/editions.ts";
import type { Claim } from "../../src/domain/claims.ts";
import { countCitedSources } from "../../src/domain/cited-sources.ts";
import { diffSituations, type ListName } from "../../src/domain/diff-situations.ts";
import { escapeHtml } from "../../src/ui/embedding/escape-html.ts";
import {
  createTeller,
  nameClaim,
  sayClaimChange,
  sayFrameChange,
  sayRowChange,
  sayValue,
  type Saying,
  type Teller,
} from "./say-change.ts";
import { CHANGES_FILE, FEED_FILE, sayDay } from "./version-files.ts";

/** The lists beside the claims, as headings. */
const OTHER_LISTS: readonly (readonly [list: Exclude<ListName, "claims">, heading: string])[] = [
  ["events", "Events"],
  ["sources", "Sources"],
  ["places", "Places"],
  ["areas", "Areas"],
  ["routes", "Routes"],
  ["measures", "What is counted"],
  ["parties", "Who states figures"],
];

/**
 * The page that tells what changed from version to version, the newest first, claim by claim: what was said before, what is said now,
 * and where it was read. Plain HTML. Throws when there is no version.
 */
export function renderChangesPage(editions: readonly Edition[], site: string | null): string {
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error("no version to tell of");
  const title = escapeHtml(newest.situation.title.en);
  const canonical =
    site === null ? "" : `\n    <link rel="canonical" href="${escapeHtml(site)}${CHANGES_FILE}" />`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>What changed: ${title}</title>${canonical}
    <link rel="alternate" type="application/atom+xml" href="./${FEED_FILE}" title="Corrections: ${title}" />
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <link rel="stylesheet" href="./embedders.css" />
  </head>
  <body>
    <main>
      <p><a href="./">${title}</a></p>
      <h1>What changed in the data</h1>
      <p>
        The data has been published in ${editions.length === 1 ? "one version" : `${editions.length} versions`}. Each keeps a page of its own, which does not
        change when a figure is corrected. <a href="./${FEED_FILE}">Corrections as a feed (Atom)</a>.
      </p>
${editions
  .map((edition, index) => writeVersion(edition, editions[index - 1], edition === newest))
  .toReversed()
  .join("\n")}
    </main>
  </body>
</html>
`;
}

function writeVersion(edition: Edition, earlier: Edition | undefined, current: boolean): string {
  const { version, asOf, changed } = edition;
  return `      <section class="version" id="version-${version}">
        <h2>Version ${version}${current ? " (current)" : ""}</h2>
        <p class="muted">Data as of <time datetime="${asOf}">${sayDay(asOf)}</time> ·
          <a href="./${folderOfVersion(version)}">The page with this version of the data</a></p>
        <p>${escapeHtml(changed.en)}</p>
${earlier === undefined ? `        <p>${countRows(edition)}</p>` : writeChanges(earlier, edition)}
      </section>`;
}

function countRows({ situation }: Edition): string {
  const { claims, events } = situation;
  return `${claims.length} claims and ${events.length} events from ${countCitedSources(situation)} sources.`;
}

function writeChanges(before: Edition, after: Edition): string {
  const [earlier, later] = [createTeller(before.situation), createTeller(after.situation)];
  const changes = diffSituations(before.situation, after.situation);
  const { added, removed, changed } = changes.claims;
  const claims = [
    ...changed.map((row) =>
      writeItem({
        id: `version-${after.version}-${row.after.id}`,
        name: nameClaim(row.after, later),
        detail: writeOrigin(row.after, later),
        body: writeSayings(sayClaimChange(row, earlier, later)),
      }),
    ),
    ...added.map((claim) => writeWhole(claim, later, after.version, "New")),
    ...removed.map((claim) => writeWhole(claim, earlier, after.version, "Withdrawn")),
  ];
  const others = OTHER_LISTS.flatMap(([list, heading]) => {
    const items = [
      ...changes[list].changed.map((row) =>
        writeItem({ name: nameRow(row.after), body: writeSayings(sayRowChange(row, later)) }),
      ),
      ...changes[list].added.map((row) => writeItem({ name: nameRow(row), body: "<p>New.</p>" })),
      ...changes[list].removed.map((row) =>
        writeItem({ name: nameRow(row), body: "<p>Withdrawn.</p>" }),
      ),
    ];
    return items.length === 0 ? [] : [`<h3>${heading} (${items.length})</h3>`, ...items];
  });
  return [
    `<h3>Claims (${claims.length === 0 ? "none" : claims.length} of ${after.situation.claims.length})</h3>`,
    ...claims,
    ...others,
    ...(changes.frame.length === 0
      ? []
      : [
          "<h3>Texts and settings</h3>",
          writeSayings(changes.frame.map((change) => sayFrameChange(change, later))),
        ]),
  ].join("\n");
}

/** Who stated it, where it was read, and the id by which it is cited. */
function writeOrigin({ id, statedBy, source }: Claim, { situation }: Teller): string {
  const read = situation.sources.find((one) => one.id === source);
  const name = escapeHtml(read?.publisher ?? source);
  const link = read?.url ? `<a href="${escapeHtml(read.url)}">${name}</a>` : name;
  return `<p class="muted">${escapeHtml(statedBy.en)} · Source: ${link} · <code>${id}</code></p>`;
}

function writeWhole(claim: Claim, teller: Teller, version: string, what: string): string {
  return writeItem({
    id: `version-${version}-${claim.id}`,
    name: nameClaim(claim, teller),
    detail: writeOrigin(claim, teller),
    body: `<p>${what}: ${escapeHtml(sayValue(claim, teller))}</p>`,
  });
}

interface Item {
  readonly id?: string;
  readonly name: string;
  readonly detail?: string;
  readonly body: string;
}

function writeItem({ id, name, detail = "", body }: Item): string {
  const anchor = id === undefined ? "" : ` id="${id}"`;
  return `<article class="change"${anchor}><h4>${escapeHtml(name)}</h4>${detail}${body}</article>`;
}

/** What was said before and what is said now, with words and not with colour alone. */
function writeSayings(sayings: readonly Saying[]): string {
  const rows = sayings.map(
    ({ name, before, after }) =>
      `<div><dt>${escapeHtml(name)}</dt><dd><span class="when">before</span> ${sayOrNothing("del", before)}</dd><dd><span class="when">now</span> ${sayOrNothing("ins", after)}</dd></div>`,
  );
  return `<dl class="sayings">${rows.join("")}</dl>`;
}

function sayOrNothing(tag: "del" | "ins", text: string): string {
  return text === ""
    ? `<span class="muted">nothing</span>`
    : `<${tag}>${escapeHtml(text)}</${tag}>`;
}

function nameRow(row: object): string {
  for (const key of ["title", "name", "label"] as const) {
    const text: unknown = key in row ? Reflect.get(row, key) : null;
    if (typeof text === "string") return text;
    if (typeof text === "object" && text !== null && "en" in text) return String(text.en);
  }
  if ("publisher" in row) return String(row.publisher);
  return "id" in row ? String(row.id) : "";
}
