/**
 * The absolute address of the folder that holds the whole site, ending in a slash. The pages of further languages stand one level
 * below it, and each knows where the icon is: beside the first page.
 */
export function findSiteFolder(page: Document): string {
  const icon = page.querySelector<HTMLLinkElement>("link[rel=icon]");
  return new URL("./", icon?.href ?? page.baseURI).href;
}
