/** Colours by role. No party's colours, no red; people are the one accent. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly land: string;
  readonly hostLand: string;
  readonly water: string;
  readonly river: string;
  readonly border: string;
  readonly province: string;
  /** Tint of a province at its fullest. */
  readonly housed: string;
  readonly road: string;
  readonly corridor: string;
  readonly regionFill: string;
  readonly regionLine: string;
  readonly regionLabel: string;
  readonly ink: string;
  readonly muted: string;
  /** Names of countries: quieter than what the map is about. */
  readonly quiet: string;
  readonly halo: string;
  readonly people: string;
  readonly markFill: string;
}

export type ThemeName = "light" | "dark";

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: "#f7f4ee",
    panel: "#fcfaf6",
    land: "#efebe2",
    hostLand: "#faf7f1",
    water: "#cfdbe0",
    river: "#c3d2d9",
    border: "#87827a",
    province: "#d8d2c4",
    housed: "#e4def2",
    road: "#c9c1b0",
    corridor: "#b9addf",
    regionFill: "#e4d9c5",
    regionLine: "#8a7756",
    regionLabel: "#6b5a3b",
    ink: "#1d2226",
    muted: "#5c646a",
    quiet: "#706a5e",
    halo: "#faf7f1",
    people: "#4b3a9b",
    markFill: "#ffffff",
  },
  dark: {
    paper: "#14171b",
    panel: "#191d22",
    land: "#1d2127",
    hostLand: "#252a32",
    water: "#173442",
    river: "#1e3c4a",
    border: "#6b7580",
    province: "#39414b",
    housed: "#373252",
    road: "#454d57",
    corridor: "#5a4f93",
    regionFill: "#33302a",
    regionLine: "#a8946c",
    regionLabel: "#c4b088",
    ink: "#eef0f2",
    muted: "#9aa4ae",
    quiet: "#8d97a2",
    halo: "#1a1e23",
    people: "#b7a6ff",
    markFill: "#14171b",
  },
};

/**
 * The map in the few colours of a device that forces its own: the ground all one, words and what stands for people as its text, lines
 * as what it has greyed out. Each colour as `#rrggbb`.
 */
export function forcePalette(ground: string, text: string, line: string): Palette {
  return {
    paper: ground,
    panel: ground,
    land: ground,
    hostLand: ground,
    water: ground,
    river: ground,
    border: line,
    province: line,
    housed: ground,
    road: line,
    corridor: line,
    regionFill: ground,
    regionLine: line,
    regionLabel: text,
    ink: text,
    muted: text,
    quiet: text,
    halo: ground,
    people: text,
    markFill: ground,
  };
}
