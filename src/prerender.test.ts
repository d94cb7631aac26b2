import { describe, expect, it } from "vitest";
import situation from "virtual:situation";
import { prerender } from "./prerender.tsx";
import { listTexts } from "./domain/words.ts";

/** The words of a page in which no element says another language than the page's. */
function readOwn(html: string): string {
  const own = html.replace(/<(\w+)[^>]*\slang="[^"]*"[^>]*>.*?<\/\1>/gs, "");
  return own
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"');
}

describe.each(["hy", "az", "ru"] as const)("the page in %s", (language) => {
  it("marks what stands in English", async () => {
    const { app, plain } = await prerender(language);
    const words = readOwn(app + plain)
      .split("\n")
      .map((line) => line.trim());
    // A text of several words is not by chance the same in two languages.
    const english = listTexts(situation)
      .filter((text) => text[language] !== text.en && text.en.split(" ").length > 2)
      .map(({ en }) => en);
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter((text) => words.includes(text))).toEqual([]);
    expect(plain).toMatch(/lang="en"/);
  });
});
