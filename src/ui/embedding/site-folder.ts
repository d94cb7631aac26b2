/**
 * The absolute address of the folder that holds the whole site, ending in a slash. The pages of further languages stand one level
 * below it, and each knows where the icon is: beside the first page.
 */
export function findSiteFolder(page: Document): string {
  const icon = page.querySelector<HTMLLinkElement>("link[rel=icon]");
  return new URL("./", icon?.href ?? page.baseURI).href;
}

/** Where a version's lasting page stands, from the site's folder. */
const VERSION_FOLDER = /^v\/\d+\//;

/** Whether an address within `site` is that of a version's lasting page. */
export function isFrozen(address: string, site: string): boolean {
  return VERSION_FOLDER.test(address.slice(site.length));
}

/**
 * An address of the live page, in whichever language it is, and the query of a view of it; on the lasting page of a version both stay
 * for that version. Both addresses end in a slash.
 */
export function chooseAddress(
  page: { readonly folder: string; readonly site: string; readonly language: string },
  query: string,
  frozen: string | null,
): { readonly folder: string; readonly query: string } {
  const { folder, site, language } = page;
  const own = folder.slice(site.length).replace(VERSION_FOLDER, "");
  // A version has one page, in English.
  const path = frozen === null ? own : `v/${frozen}/`;
  // Only a language's own folder stands for it: everywhere else it is the reader's own, and another reader's may be another.
  const spoken = path === own ? own.slice(0, -1) : "";
  const named = language === spoken || /[?&]lang=/.test(query) ? [] : [`lang=${language}`];
  const asked = [...(query.length > 1 ? [query.slice(1)] : []), ...named].join("&");
  return { folder: `${site}${path}`, query: asked === "" ? "" : `?${asked}` };
}
