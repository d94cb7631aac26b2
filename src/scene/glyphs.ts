import type { CrossingState } from "../domain/situation.ts";

/** A crossing's sign: SVG path data in a box from 0 to 24. The state is told by shape, never by colour alone. */
export interface CrossingGlyph {
  /** Filled with the paper's colour and stroked. */
  readonly outline: string;
  /** Stroked only. */
  readonly marks: string;
  /** Filled with the ink's colour. */
  readonly solid: string;
}

const DIAMOND = "M12 2 L22 12 L12 22 L2 12 Z";

/** Open: an empty diamond. Outbound: an arrow through it. Limited: half filled. Closed: crossed out. Established: a dot. */
export const CROSSING_GLYPHS: Readonly<Record<CrossingState | "unknown", CrossingGlyph>> = {
  open: { outline: DIAMOND, marks: "", solid: "" },
  outbound: { outline: DIAMOND, marks: "M16.5 12 H8 M11 8.6 L7.6 12 L11 15.4", solid: "" },
  limited: { outline: DIAMOND, marks: "", solid: "M12 2 L12 22 L2 12 Z" },
  closed: { outline: DIAMOND, marks: "M8.5 8.5 L15.5 15.5 M15.5 8.5 L8.5 15.5", solid: "" },
  established: { outline: DIAMOND, marks: "", solid: "M12 9 A3 3 0 1 1 11.99 9 Z" },
  unknown: { outline: DIAMOND, marks: "M12 12 h0.01", solid: "" },
};
