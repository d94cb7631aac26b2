import { asOf } from "virtual:standing";
import type { App } from "./app-context.tsx";
import { chooseAddress, findSiteFolder } from "./embedding/site-folder.ts";

/**
 * Where a claim can be read as it stands now: on the page of this version of the data, or on the live one where no versions are kept. To
 * be called in a page.
 */
export function findLastingAddress(
  claim: string,
  { situation, language }: Pick<App, "situation" | "language">,
): string {
  const page = {
    folder: new URL("./", document.baseURI).href,
    site: findSiteFolder(document),
    language,
  };
  const version = asOf === null ? null : situation.version;
  const { folder, query } = chooseAddress(page, `?select=claim:${claim}`, version);
  return `${folder}${query}`;
}
