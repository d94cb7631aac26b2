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

  /** What it does to a page with this query. */
  function run(query: string) {
    const dataset: Record<string, string> = {};
    const tags: object[] = [];
    const document = {
      documentElement: { dataset },
      head: { append: (tag: object) => tags.push(tag) },
      createElement: (name: string) => ({ localName: name }),
    };
    const page = { document, location: { search: query }, URLSearchParams, Object };
    let fail: (event: object) => void = () => undefined;
    const addEventListener = (...[, listen]: [string, typeof fail]): void => void (fail = listen);
    runInNewContext(script, { ...page, addEventListener });
    const { script: scripted, ...told } = dataset;
    fail({ target: { localName: "img" } });
    const lasts = dataset["script"] === "";
    fail({ target: { localName: "script" } });
    return { dataset: told, tags, scripted, lasts, lost: !("script" in dataset) };
  }

  it("leaves a page of its own as it is, but for a theme that its link names", () => {
    expect(run("?title=0&t=latest")).toMatchObject({ dataset: {}, tags: [] });
    expect(run("?theme=dark").dataset).toEqual({ theme: "dark" });
    expect(run("?theme=red").dataset).toEqual({});
  });

  it("says that a script takes the page over, until that cannot be fetched", () => {
    expect(run("")).toMatchObject({ scripted: "", lasts: true, lost: true });
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
        const told = run(`?${text}`).dataset["embed"];
        expect(told?.split(" ").filter((token) => token !== "")).toEqual(
          embedded ? tokens : undefined,
        );
      }),
    );
  });

  it("is short and needs nothing that a strict policy forbids", () => {
    expect(script.replaceAll(/\s+/g, " ").length).toBeLessThan(880);
    expect(script).not.toMatch(/eval|Function|innerHTML|write\(/);
  });
});
