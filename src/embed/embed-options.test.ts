import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPTIONAL_PARTS } from "../ui/embedding/parts.ts";
import { writeFrameAddress } from "../ui/embedding/snippets.ts";
import { readEmbedOptions } from "./embed-options.ts";

const nothing = readEmbedOptions("");

describe("the options of an embed", () => {
  it("are all off on a page of its own, whatever else its link says", () => {
    expect(nothing.embedded).toBe(false);
    for (const query of [
      "?title=0&play=1",
      "?embed=0&title=no",
      "?embed=true",
      "?embed",
      "?Embed=1",
    ])
      expect(readEmbedOptions(query)).toEqual(nothing);
  });

  it("are each read by themselves", () => {
    expect(readEmbedOptions("?embed=1")).toEqual({ ...nothing, embedded: true });
    for (const part of OPTIONAL_PARTS)
      expect(readEmbedOptions(`?embed=1&${part}=0`).hidden).toEqual([part]);
    expect(readEmbedOptions("?embed=1&transparent=1").transparent).toBe(true);
    expect(readEmbedOptions("?embed=1&play=1").play).toBe(true);
  });

  it("fall back to the default where a value means nothing", () => {
    const query = "?embed=1&title=no&legend=1&timeline=&controls=false&transparent=yes&play=on";
    expect(readEmbedOptions(query)).toEqual({ ...nothing, embedded: true });
  });

  it("take a name from pym.js, which never sends it alone", () => {
    const pym = "?embed=1&initialWidth=600&childId=map-1&parentUrl=https%3A%2F%2Fexample.org";
    expect(readEmbedOptions(pym).pymId).toBe("map-1");
    expect(readEmbedOptions("?embed=1&childId=map-1").pymId).toBeNull();
    expect(readEmbedOptions(`?embed=1&initialWidth=1&childId=${"x".repeat(201)}`).pymId).toBeNull();
  });

  it("never throw", () => {
    fc.assert(fc.property(fc.string(), (query) => void readEmbedOptions(query)));
  });
});

it("the address that a snippet names is read back as it was chosen", () => {
  const choices = { hidden: OPTIONAL_PARTS, transparent: true, play: true };
  const address = writeFrameAddress("https://example.org/map/", "?t=latest&data=7", choices);
  const { search, searchParams } = new URL(address);
  expect(readEmbedOptions(search)).toMatchObject({ embedded: true, ...choices });
  expect(searchParams.get("t")).toBe("latest");
  expect(searchParams.get("data")).toBe("7");
});

describe("the script in index.html", () => {
  const html = readFileSync(new URL("../../index.html", import.meta.url), "utf8");
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";

  /** What it does to a page with this query, and once that has been read. */
  function run(query: string) {
    const dataset: Record<string, string> = {};
    const added: unknown[] = [];
    const heard = new Map<string, (event: object) => void>();
    const addEventListener = (kind: string, listen: (event: object) => void): void =>
      void heard.set(kind, listen);
    const document = {
      documentElement: { dataset },
      head: { append: (tag: unknown) => added.push(tag) },
      createElement: (name: string) => ({ localName: name }),
      querySelectorAll: (selector: string) => [{ content: selector }],
      addEventListener,
    };
    const window = { name: "the window" };
    const page = { document, window, location: { search: query }, URLSearchParams, Object };
    runInNewContext(script, { ...page, addEventListener });
    const { script: scripted, ...told } = dataset;
    const tags = [...added];
    heard.get("readystatechange")?.({});
    const early = added.slice(tags.length);
    /** Whether the page still counts on its script after an error, of what is given or of a script that runs. */
    const lasts = (target: object): boolean => {
      heard.get("error")?.({ target });
      return "script" in dataset;
    };
    return { dataset, told, tags, early, scripted, lasts, window };
  }

  it("leaves a page of its own as it is, but for a theme that its link names", () => {
    expect(run("?title=0&t=latest")).toMatchObject({ told: {}, tags: [] });
    expect(run("?theme=dark").told).toEqual({ theme: "dark" });
    expect(run("?theme=red").told).toEqual({});
  });

  it("says that a script will take the page over, until that cannot be fetched or fails", () => {
    const { scripted, lasts } = run("");
    expect(scripted).toBe("awaited");
    expect(lasts({ localName: "img" })).toBe(true);
    expect(lasts({ localName: "script" })).toBe(false);
    const { lasts: runs, window } = run("");
    expect(runs(window)).toBe(false);
  });

  it("takes no notice of errors once the script runs", () => {
    const { dataset, lasts, window } = run("");
    dataset["script"] = "runs";
    expect(lasts(window)).toBe(true);
    expect(lasts({ localName: "script" })).toBe(true);
  });

  it("asks for the scripts that the first will wait for once the page has been read, for fewer in an embed", () => {
    expect(run("").early).toEqual(["[data-early]"]);
    expect(run("?embed=1").early).toEqual(["[data-early=any]"]);
  });

  it("keeps the embed, and only that, out of search results", () => {
    expect(run("?embed=1").tags).toEqual([
      { localName: "meta", name: "robots", content: "noindex" },
    ]);
  });

  it("tells the stylesheet what the options say", () => {
    const value = fc.constantFrom("0", "1", "", "no");
    const names = ["embed", ...OPTIONAL_PARTS, "transparent"];
    const query = fc
      .tuple(...names.map(() => fc.option(value)))
      .map((values) =>
        values.map((text, at) => (text === null ? "" : `${names[at]}=${text}`)).join("&"),
      );
    fc.assert(
      fc.property(query, (text) => {
        const { embedded, hidden, transparent } = readEmbedOptions(text);
        const tokens = [...hidden.map((part) => `no-${part}`), ...(transparent ? ["clear"] : [])];
        const told = run(`?${text}`).told["embed"];
        expect(told?.split(" ").filter((token) => token !== "")).toEqual(
          embedded ? tokens : undefined,
        );
      }),
    );
  });

  it("is short and needs nothing that a strict policy forbids", () => {
    expect(script.replaceAll(/\s+/g, " ").length).toBeLessThan(1300);
    expect(script).not.toMatch(/eval|Function|innerHTML|write\(/);
  });
});
