import { describe, expect, it } from "vitest";
import { DAY, instant } from "../../domain/units.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { frameOfBounds, narrowFrame, pictureFrame, zoomOf } from "../../scene/frame.ts";
import { listInstants } from "../../scene/instants.fixture.ts";
import type { SceneLabel } from "../../scene/scene.ts";
import {
  DETAIL_SCALE,
  LABEL_TYPES,
  LINE_HEIGHT,
  markRadius,
  sizeAt,
} from "../../scene/sign-sizes.ts";
import { estimateText } from "../measure-text.ts";
import { NO_ROOM, placeLabels, type Box, type PlacedLabel } from "../place-labels.ts";
import { createSpeech } from "../say-label.ts";
import { short } from "./path-data.ts";
import { drawWholePicture, type WholePictureOptions } from "./whole-picture.ts";

/** The rectangles, in CSS pixels, that a placed label's name and detail fill at a zoom, from its anchor and its type alone. */
function boxesOf({ label, anchor, point, text, detail }: PlacedLabel, zoom: number): Box[] {
  const type = LABEL_TYPES[label.role];
  const size = sizeAt(type.size, zoom);
  const share = (before: string, after: string): number =>
    anchor.includes(before) ? 0 : anchor.includes(after) ? 1 : 0.5;
  const parts = [
    { lines: text, scale: 1 },
    { lines: detail, scale: DETAIL_SCALE },
  ].map(({ lines, scale }) => {
    const ems = lines.map(
      (line) => estimateText(line, type.bold && scale === 1) + type.spacing * line.length,
    );
    return {
      width: Math.max(0, ...ems) * scale * size,
      height: lines.length * LINE_HEIGHT * scale * size,
    };
  });
  let top = point[1] - parts.reduce((sum, { height }) => sum + height, 0) * share("top", "bottom");
  return parts.map(({ width, height }) => {
    const left = point[0] - width * share("left", "right");
    const box = { left, top, right: left + width, bottom: top + height };
    top = box.bottom;
    return box;
  });
}

/** Pairs of labels of which one lies upon the other. */
function listCovered(placed: readonly PlacedLabel[], zoom: number): readonly string[] {
  const boxes = placed.map((one) => boxesOf(one, zoom));
  const meet = (a: Box, b: Box): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return placed.flatMap(({ label }, first) =>
    placed
      .filter(
        (_, second) =>
          second > first && boxes[first]?.some((a) => boxes[second]?.some((b) => meet(a, b))),
      )
      .map((other) => `${label.id} and ${other.label.id}`),
  );
}

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
    const context = createSceneContext(situation);
    const frame = frameOfBounds(situation.view, 900);
    const speech = createSpeech("en");
    const placing = { frame, speech, measure: estimateText, room: NO_ROOM, taken: [] };
    let crowds = 0;
    for (const at of [situation.cover, ...listInstants(situation, 2 * DAY)]) {
      const scene = deriveScene(context, at);
      const placed = placeLabels(scene, placing);
      const when = new Date(at).toISOString();
      expect(placed.length, when).toBeGreaterThan(4);
      expect(listCovered(placed, zoomOf(frame)), when).toEqual([]);
      const isCrowd = ({ role }: SceneLabel): boolean => role === "crowd";
      const numbers = placed.filter(({ label }) => isCrowd(label)).length;
      expect(numbers, when).toBe(scene.labels.filter(isCrowd).length);
      crowds += numbers;
      const backwards = { ...scene, labels: scene.labels.toReversed() };
      expect(placeLabels(backwards, placing), when).toEqual(placed);
    }
    expect(crowds).toBeGreaterThan(4);
  });

  it("has its names and signs twice, a narrow page's as large against the page and fewer", () => {
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
    // And so are its signs.
    const zoom = zoomOf(narrowFrame(situation));
    const sizes = [...narrow.matchAll(/class="p-place".*? r="([\d.]+)"/g)].map(([, r]) =>
      Number(r),
    );
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes)
      expect([1, 2].map((rank) => short(sizeAt(markRadius(rank), zoom)))).toContain(String(size));
  });

  it("rings those whose place is not reported, around their dots", () => {
    const svg = draw({ ...options, at: situation.cover });
    const [, x, y, r] =
      /class="p-crowd" data-pick="place:[^"]+" cx="(.+?)" cy="(.+?)" r="(.+?)"/.exec(svg) ?? [];
    const [, unit, data = ""] =
      /class="dots dots-unplaced" transform="scale\((.+?)\)" stroke-opacity="0.8".*? d="([^"]+)"/.exec(
        svg,
      ) ?? [];
    let [dx, dy] = [-Number(x), -Number(y)];
    const away = [...data.matchAll(/m(-?[\d.]+)[ ,]?(-?[\d.]+)h0/g)].map(([, right, down]) => {
      dx += Number(right) * Number(unit);
      dy += Number(down) * Number(unit);
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
