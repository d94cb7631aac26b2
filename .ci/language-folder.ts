/** Where a language's page stands, from the site's folder: "" for English, "hy/" for Armenian. */
export function folderOf(language: string): string {
  return language === "en" ? "" : `${language}/`;
}
