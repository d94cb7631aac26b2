/** How many dots, trips or flows the address asks for, by the name of its parameter; null where it says nothing. */
export function readWanted(name: "n" | "beside" = "n"): number | null {
  const text = new URLSearchParams(location.search).get(name);
  return text === null ? null : Number(text);
}

/**
 * The instant of a frame, as a share of the period: steps of the golden section, so that few frames meet as many sides of the story
 * as many frames do.
 */
export function shareOfFrame(frame: number): number {
  return (0.35 + frame * 0.6180339887498949) % 1;
}
