import { describe, expect, it } from "vitest";
import { instant } from "../../domain/units.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { frameOfBounds, narrowFrame, pictureFrame } from "../../scene/frame.ts";
import { estimateText } from "../measure-text.ts";
import { NO_ROOM, placeLabels } from "../place-labels.ts";
import { createSpeech } from "../say-label.ts";
import { drawWholePicture, type WholePictureOptions } from "./whole-picture.ts";

describe.each(listPacks())("the picture of %s", (name) => {
  const situation = readPack(name);
  const draw = (options: WholePictureOptions): string =>
    drawWholePicture(situation, new Map(), options);
  const options = {
    dotSize: 10,
    language: "en",
    description: '5 < 6 & "more"',
    sayKilometres: (kilometres: number) => `${kilometres} <leagues>`,
  };

  it("is the same for the same instant, whatever was drawn before", () => {
    const first = draw({ ...options, at: situation.cover });
    draw({ ...options, at: situation.period.start });
    expect(draw({ ...options, at: situation.cover })).toBe(first);
  });

  it("is well formed, escapes what it says, and needs no style attribute", () => {
    const svg = draw({ ...options, at: situation.cover });
    expect(svg).toContain('aria-label="5 &lt; 6 &amp; &quot;more&quot;"');
    expect(svg).toMatch(/\d+ &lt;leagues&gt;<\/text>/);
    expect(svg).not.toMatch(/ style=|NaN|undefined|Infinity/);
    const opened = svg.match(/<[a-z]+[^>]*[^/]>/g) ?? [];
    const closed = svg.match(/<\/[a-z]+>/g) ?? [];
    expect(opened.length).toBe(closed.length);
  });

  it("places labels so that none covers another, the crowd's number always among them", () => {
    const scene = deriveScene(createSceneContext(situation), situation.cover);
    const frame = frameOfBounds(situation.view, 900);
    const speech = createSpeech("en");
    const placing = { frame, speech, measure: estimateText, room: NO_ROOM, taken: [] };
    const placed = placeLabels(scene, placing);
    expect(placed.length).toBeGreaterThan(4);
    expect(placed.map(({ label }) => label.role)).toContain("crowd");
    expect(placeLabels({ ...scene, labels: scene.labels.toReversed() }, placing).length).toBe(
      placed.length,
    );
  });

  it("has its names twice, a narrow page's as large against the page and fewer", () => {
    const svg = draw({ ...options, at: situation.cover });
    const [wide = "", narrow = ""] = svg.split('<g class="narrow"');
    const listNames = (part: string): readonly string[] =>
      [...part.matchAll(/class="p-label/g)].map(([name]) => name);
    expect(listNames(narrow).length).toBeGreaterThan(2);
    expect(listNames(narrow).length).toBeLessThan(listNames(wide).length);
    for (const part of [wide, narrow]) expect(part).toContain("p-label-crowd");
    const scale = Number(/transform="scale\(([\d.]+)\)"/.exec(narrow)?.[1]);
    const { width } = pictureFrame(situation);
    expect(width / scale).toBeCloseTo(narrowFrame(situation).width, 0);
  });

  it("rings those whose place is not reported, around their dots", () => {
    const svg = draw({ ...options, at: situation.cover });
    const [, x, y, r] =
      /class="p-crowd" data-pick="place:[^"]+" .*? cx="(.+?)" cy="(.+?)" r="(.+?)"/.exec(svg) ?? [];
    const data = /class="dots dots-unplaced"[^>]*? d="([^"]+)"/.exec(svg)?.[1] ?? "";
    let [dx, dy] = [-Number(x), -Number(y)];
    const away = [...data.matchAll(/m(-?[\d.]+)[ ,]?(-?[\d.]+)h0/g)].map(([, right, down]) => {
      dx += Number(right);
      dy += Number(down);
      return Math.hypot(dx, dy);
    });
    // A few are still on their way.
    const within = away.filter((distance) => distance < Number(r));
    expect(within.length).toBeGreaterThan(away.length * 0.9);
    expect(Math.max(...within)).toBeGreaterThan(Number(r) / 2);
  });

  it("shows nobody across before the first report", () => {
    const svg = draw({ ...options, at: instant(situation.period.start) });
    expect(svg).toContain("dots-waiting");
    expect(svg).not.toMatch(/dots-(placed|unplaced|crossed)|p-crowd/);
  });
});
