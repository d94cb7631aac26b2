/**
 * The address under which the site will be published, ending in a slash, from a build option; null when none is given. Throws when
 * it is no absolute http(s) address: a wrong one would be copied into every page that links here.
 */
export function readSite(option: string | undefined): string | null {
  if (option === undefined || option === "") return null;
  const url = URL.canParse(option) ? new URL(option) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new Error(
      `CORRIDOR_SITE is no address of a folder like https://example.org/map/: ${option}`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
