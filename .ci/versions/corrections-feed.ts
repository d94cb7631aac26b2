import { createHash } from "node:crypto";
import { folderOfVersion, type Edition } from "../../geo/editions.ts";
import { diffSituations, isUnchanged } from "../../src/domain/diff-situations.ts";
import { escapeHtml } from "../../src/ui/embedding/escape-html.ts";
import { createTeller, nameClaim, sayClaimChange, sayValue } from "./say-change.ts";
import { CHANGES_FILE, FEED_FILE } from "./version-files.ts";

/**
 * The corrections as an Atom feed (RFC 4287): an entry for each version, the newest first. `site` is where it is published; while that
 * is not known its links are relative, which feeds may have, and its ids are the same either way. Throws when there is no version.
 */
export function renderFeed(editions: readonly Edition[], site: string | null): string {
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error("no version to tell of");
  const { situation, asOf } = newest;
  const folder = escapeHtml(site ?? "./");
  const entries = editions.map((edition, index) =>
    writeEntry(edition, editions[index - 1], folder),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${nameByHash(situation.id)}</id>
  <title>Corrections: ${escapeHtml(situation.title.en)}</title>
  <updated>${asOf}T00:00:00Z</updated>
  <author><name>Corridor</name></author>
  <link rel="self" type="application/atom+xml" href="${folder}${FEED_FILE}" />
  <link rel="alternate" type="text/html" href="${folder}${CHANGES_FILE}" />
${entries.toReversed().join("\n")}
</feed>
`;
}

function writeEntry(edition: Edition, earlier: Edition | undefined, folder: string): string {
  const { version, asOf, changed, situation } = edition;
  return `  <entry>
    <id>${nameByHash(`${situation.id}/${version}`)}</id>
    <title>Version ${version}</title>
    <updated>${asOf}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${folder}${CHANGES_FILE}#version-${version}" />
    <link rel="related" type="text/html" href="${folder}${folderOfVersion(version)}" title="The page with this version of the data" />
    <summary>${escapeHtml(changed.en)}</summary>
    <content type="html">${escapeHtml(summarise(edition, earlier))}</content>
  </entry>`;
}

/** What changed, as HTML: the reason, and each claim with both of its values. */
function summarise(edition: Edition, earlier: Edition | undefined): string {
  const reason = `<p>${escapeHtml(edition.changed.en)}</p>`;
  if (earlier === undefined) return reason;
  const [before, after] = [createTeller(earlier.situation), createTeller(edition.situation)];
  const changes = diffSituations(earlier.situation, edition.situation);
  const { added, removed, changed } = changes.claims;
  const lines = [
    ...changed.map((row) => {
      const said = sayClaimChange(row, before, after).map(
        ({ name, before: old, after: now }) =>
          `${name.toLowerCase()} “${now || "nothing"}” instead of “${old || "nothing"}”`,
      );
      return `${nameClaim(row.after, after)}: ${said.join("; ")}`;
    }),
    ...added.map((claim) => `${nameClaim(claim, after)}: new, ${sayValue(claim, after)}`),
    ...removed.map((claim) => `${nameClaim(claim, before)}: withdrawn, ${sayValue(claim, before)}`),
  ];
  if (isUnchanged(changes)) return `${reason}<p>No claim, text or line differs.</p>`;
  return lines.length === 0
    ? `${reason}<p>No claim changed.</p>`
    : `${reason}<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}

/** A lasting id (RFC 9562, version 8) that stays when the site moves. */
function nameByHash(name: string): string {
  const hex = createHash("sha256").update(`corridor/corrections/${name}`).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join("-")}-${hex.slice(20, 32)}`;
}
