import type { Frame } from "../../scene/frame.ts";

const kept = new WeakMap<Frame, WeakMap<object, string>>();

/**
 * What is drawn of `key` in a frame, where no instant changes it: drawn once, however often the time changes. A key stands for one text
 * alone: whoever draws two things of one object needs two keys.
 */
export function keepForFrame(frame: Frame, key: object, draw: () => string): string {
  const texts = kept.get(frame) ?? new WeakMap<object, string>();
  kept.set(frame, texts);
  const text = texts.get(key) ?? draw();
  texts.set(key, text);
  return text;
}
