import { expect, it } from "vitest";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { narrowFrame, pictureFrame } from "../../scene/frame.ts";
import { keepForFrame } from "./keep-for-frame.ts";

it("keeps a text for each frame and each key, also an empty one, and draws it once", () => {
  const situation = readPack(listPacks()[0] ?? "");
  const frames = [pictureFrame(situation), narrowFrame(situation)];
  const keys = [{}, []];
  const texts = ["one", "", "three", "four"];
  const drawn: string[] = [];
  const askAll = (): readonly string[] =>
    frames.flatMap((frame, row) =>
      keys.map((key, column) =>
        keepForFrame(frame, key, () => {
          const text = texts[row * keys.length + column] ?? "";
          drawn.push(text);
          return text;
        }),
      ),
    );
  expect(askAll()).toEqual(texts);
  expect(askAll()).toEqual(texts);
  expect(drawn).toEqual(texts);
});
