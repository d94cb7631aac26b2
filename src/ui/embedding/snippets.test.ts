import { describe, expect, it } from "vitest";
import {
  ALL_SHOWN,
  FRAME_SIZES,
  writeFrame,
  writeFrameAddress,
  writeFrameWithScript,
  writeLink,
  type Frame,
} from "./snippets.ts";

const folder = "https://example.org/map/";
const frame: Frame = {
  src: `${folder}?embed=1&t=latest`,
  link: `${folder}?t=latest`,
  title: 'Over the "causeway" & back',
  size: "article",
};

describe("the address of a frame", () => {
  it("says no more than it must", () => {
    expect(writeFrameAddress(folder, "", ALL_SHOWN)).toBe(`${folder}?embed=1`);
    expect(writeFrameAddress(folder, "?", ALL_SHOWN)).toBe(`${folder}?embed=1`);
  });
});

describe("a snippet", () => {
  it("is a frame with title, link and room at every size, escaped", () => {
    for (const size of Object.keys(FRAME_SIZES) as (keyof typeof FRAME_SIZES)[]) {
      const html = writeFrame({ ...frame, size });
      expect(html).toContain('src="https://example.org/map/?embed=1&amp;t=latest"');
      expect(html).toContain('title="Over the &quot;causeway&quot; &amp; back"');
      expect(html).toContain('loading="lazy"');
      expect(html).toMatch(/min-height:\d+px/);
      expect(html).toContain('<a href="https://example.org/map/?t=latest">Over the');
      expect(html).not.toContain("<script");
    }
    expect(writeFrame(frame)).toContain("aspect-ratio:4/3");
    expect(writeFrame({ ...frame, size: "full" })).toContain("height:100vh");
  });

  it("has the schemes of its colours where its page's ground is to be seen", () => {
    const styleOf = (query: string): string =>
      /style="([^"]*)"/.exec(writeFrame({ ...frame, src: `${folder}?embed=1${query}` }))?.[1] ?? "";
    expect(styleOf("&theme=dark")).toMatch(/border:0$/);
    expect(styleOf("&transparent=1&theme=dark")).toMatch(/;color-scheme:dark$/);
    expect(styleOf("&transparent=1&theme=light")).toMatch(/;color-scheme:light$/);
    expect(styleOf("&transparent=1")).toMatch(/;color-scheme:light dark$/);
  });

  it("with the script is the same frame, marked, and so high that nothing has given way when it is measured", () => {
    const html = writeFrameWithScript(frame, folder);
    const same = html.replace(" data-corridor", "").replace("min-height:660px", "min-height:560px");
    expect(same.startsWith(writeFrame(frame))).toBe(true);
    expect(html).toMatch(/<script src="https:\/\/example\.org\/map\/embed\.js" async><\/script>$/);
  });

  it("that fills the window is left as high as that", () => {
    const full = { ...frame, size: "full" } as const;
    expect(writeFrameWithScript(full, folder).startsWith(`${writeFrame(full)}\n<script`)).toBe(
      true,
    );
  });

  it("can be a link alone", () => {
    expect(writeLink(frame)).toBe(
      '<a href="https://example.org/map/?t=latest">Over the &quot;causeway&quot; &amp; back</a>',
    );
  });
});
