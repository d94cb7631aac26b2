import { PALETTES } from "../src/scene/palette.ts";
import { LANGUAGES } from "../src/domain/languages.ts";
import { escapeHtml } from "../src/ui/embedding/escape-html.ts";
import { folderOf } from "./language-folder.ts";
import { FRAME_SIZE, OEMBED_FILE } from "./oembed.ts";
import type { PageFacts } from "./page-facts.ts";
import { FEED_FILE } from "./versions/version-files.ts";

/**
 * The tags that say what the page is: for search engines, for whoever unfolds a link, for the browser's frame. `site` is where it is
 * published. What has to be an absolute address is left out while that is not known: a relative one would point into the page that
 * quotes it.
 */
export function writeHeadTags(page: PageFacts, site: string | null): readonly string[] {
  const { title, description, language } = page;
  return [
    `<title>${escapeHtml(title)}</title>`,
    named("description", description),
    ...(["light", "dark"] as const).map(
      (theme) =>
        `<meta name="theme-color" media="(prefers-color-scheme: ${theme})" content="${PALETTES[theme].paper}" />`,
    ),
    property("og:type", "article"),
    property("og:site_name", "Corridor"),
    property("og:title", title),
    property("og:description", description),
    property("og:locale", localeOf(language)),
    ...LANGUAGES.filter((other) => other !== language).map((other) =>
      property("og:locale:alternate", localeOf(other)),
    ),
    named("twitter:title", title),
    named("twitter:description", description),
    named("twitter:card", site === null ? "summary" : "summary_large_image"),
    ...(page.frozen === null ? [] : writeFrozen(site)),
    ...(page.feed ? [writeFeedLink(page)] : []),
    ...(site === null ? [] : writeAddresses(page, site)),
    `<script type="application/ld+json">${writeDataset(page, site)}</script>`,
  ];
}

/** Everything that takes an absolute address. */
function writeAddresses(page: PageFacts, site: string): readonly string[] {
  const { title, preview, language, frozen } = page;
  const own = `${site}${frozen ?? folderOf(language)}`;
  const image = `${site}${preview.file}`;
  return [
    ...(frozen === null
      ? [
          link("canonical", own),
          ...LANGUAGES.map((tag) => alternate(tag, `${site}${folderOf(tag)}`)),
          alternate("x-default", site),
        ]
      : []),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(own)}${OEMBED_FILE}" title="${escapeHtml(title)}" />`,
    property("og:url", own),
    property("og:image", image),
    property("og:image:type", "image/png"),
    property("og:image:width", String(preview.width)),
    property("og:image:height", String(preview.height)),
    property("og:image:alt", preview.alt),
    named("twitter:image", image),
    named("twitter:image:alt", preview.alt),
    ...(site.startsWith("https:") ? writePlayer(`${own}?embed=1`) : []),
  ];
}

/** To be found is the live page. Its address may be relative here: no other page quotes this one. */
function writeFrozen(site: string | null): readonly string[] {
  return [named("robots", "noindex"), link("canonical", site ?? "../../")];
}

function writeFeedLink({ title, frozen }: PageFacts): string {
  const up = frozen === null ? "./" : "../../";
  return `<link rel="alternate" type="application/atom+xml" href="${up}${FEED_FILE}" title="Corrections: ${escapeHtml(title)}" />`;
}

/** Where the page can be shown in a frame. Those who unfold links take frames from secure addresses only. */
function writePlayer(address: string): readonly string[] {
  const [width, height] = [String(FRAME_SIZE.width), String(FRAME_SIZE.height)];
  return [
    named("twitter:player", address),
    named("twitter:player:width", width),
    named("twitter:player:height", height),
    property("og:video:url", address),
    property("og:video:secure_url", address),
    property("og:video:type", "text/html"),
    property("og:video:width", width),
    property("og:video:height", height),
  ];
}

/** What the page holds as data, in the words of schema.org. It names no author and no licence: the pack's files say them one by one. */
function writeDataset(
  { title, description, language, facts, frozen }: PageFacts,
  site: string | null,
): string {
  const { standfirst, version, period, bounds, measures, credit } = facts;
  const [west, south, east, north] = bounds;
  const day = (at: number): string => new Date(at).toISOString();
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: `${standfirst} ${description}`,
    version,
    inLanguage: language,
    isAccessibleForFree: true,
    temporalCoverage: `${day(period.start)}/${day(period.end)}`,
    spatialCoverage: {
      "@type": "Place",
      geo: { "@type": "GeoShape", box: [south, west, north, east].join(" ") },
    },
    variableMeasured: measures,
    creditText: credit,
    ...(site !== null && { url: `${site}${frozen ?? folderOf(language)}` }),
  };
  // Nothing in it may end the script.
  return JSON.stringify(dataset).replaceAll("<", String.raw`\u003c`);
}

const LOCALES: Readonly<Record<string, string>> = {
  en: "en_GB",
  hy: "hy_AM",
  az: "az_AZ",
  ru: "ru_RU",
};

function localeOf(language: string): string {
  return LOCALES[language] ?? language.replace("-", "_");
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}" />`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}" />`;
}

function alternate(language: string, address: string): string {
  return `<link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}" />`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeHtml(href)}" />`;
}
