import type { EmbedMessage } from "./protocol.ts";

/**
 * What is sent to tell a height, in CSS pixels, in every dialect that hosts are known to understand: ours, AMP's `amp-iframe`, the
 * Guardian's interactives (an object today, the same as JSON before), and pym.js's where the host has given the frame a name.
 * `greeted`: the page around has already said hello.
 */
export function writeHeights(
  height: number,
  greeted: boolean,
  pymId: string | null,
): readonly unknown[] {
  const own: EmbedMessage = { corridor: 1, type: "height", height, greeted };
  const guardian = { kind: "interactive:height", height };
  return [
    own,
    { sentinel: "amp", type: "embed-size", height },
    guardian,
    JSON.stringify(guardian),
    ...(pymId === null ? [] : [["pym", pymId, "height", String(height)].join("xPYMx")]),
  ];
}
