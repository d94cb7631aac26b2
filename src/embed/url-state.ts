import type { Situation } from "../domain/situation.ts";
import { DOT_SIZES, lngLat, type Instant } from "../domain/units.ts";
import { readInstant } from "../domain/parse-time.ts";
import { clampInstant, formatInstant } from "../time/clock.ts";
import { SPEEDS } from "../time/playback.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import { LANGUAGES, type Language } from "../domain/languages.ts";
import { nameSelection, parseSelection } from "../state/selection-name.ts";
import { OPTIONAL_PARTS } from "../ui/embedding/parts.ts";
import {
  deriveInitialView,
  MOTIONS,
  PANELS,
  THEMES,
  type Camera,
  type IgnoredParameter,
  type Selection,
  type ViewState,
} from "../state/view-state.ts";

/** Parameters of a link, in the order in which they are written. */
type ParameterName =
  | "t"
  | "measure"
  | "view"
  | "select"
  | "panel"
  | "speed"
  | "dots"
  | "theme"
  | "motion"
  | "keys"
  | "lang"
  | FrameFlag;

/** What a link says of the frame is read by `readEmbedOptions`; here it is only asked whether it means something. */
const FRAME_FLAGS = ["embed", ...OPTIONAL_PARTS, "transparent", "play"] as const;
type FrameFlag = (typeof FRAME_FLAGS)[number];

interface Parameter {
  readonly name: ParameterName;
  /** What a value means for the view; null when it means nothing. Never throws. */
  readonly read: (value: string, situation: Situation) => Partial<ViewState> | null;
  /** Whether a value that means something had to be brought to the nearest that can be shown. */
  readonly isOutside?: (value: string, situation: Situation) => boolean;
  /** The value for a view; null when it is the default's. */
  readonly write: (view: ViewState, initial: ViewState) => string | null;
}

const PARAMETERS: readonly Parameter[] = [
  {
    name: "t",
    read: (value, situation) => {
      const at = readTime(value, situation);
      if (at === null) return null;
      return { at: clampInstant(at, situation.period), untouched: false };
    },
    isOutside: (value, situation) => {
      const at = readTime(value, situation);
      return at !== null && clampInstant(at, situation.period) !== at;
    },
    write: (view, initial) => (view.at === initial.at ? null : formatInstant(view.at)),
  },
  {
    name: "measure",
    read: (value, situation) => {
      const found = listHeadlineMeasures(situation).find(({ id }) => id === value);
      return found === undefined ? null : { measure: found.id };
    },
    write: (view, initial) => (view.measure === initial.measure ? null : view.measure),
  },
  {
    name: "view",
    read: (value, situation) => {
      const camera = readCamera(value, situation);
      return camera === null ? null : { camera };
    },
    write: ({ camera }) => (camera === null ? null : writeCamera(camera)),
  },
  {
    name: "select",
    read: (value, situation) => {
      const selection = readSelection(value, situation);
      return selection === null ? null : { selection };
    },
    write: ({ selection }) => (selection === null ? null : nameSelection(selection)),
  },
  {
    name: "panel",
    read: (value) => {
      const panel = PANELS.find((candidate) => candidate === value);
      return panel === undefined ? null : { panel };
    },
    write: ({ panel }) => panel,
  },
  {
    name: "speed",
    read: (value) => {
      const speed = SPEEDS.find((candidate) => String(candidate) === value);
      return speed === undefined ? null : { speed };
    },
    write: (view, initial) => (view.speed === initial.speed ? null : String(view.speed)),
  },
  {
    name: "dots",
    read: (value) => {
      const size = Number(value);
      const fits = /^\d{1,4}$/.test(value) && size >= DOT_SIZES.least && size <= DOT_SIZES.most;
      return fits ? { dotSize: size } : null;
    },
    write: (view, initial) => (view.dotSize === initial.dotSize ? null : String(view.dotSize)),
  },
  {
    name: "theme",
    read: (value) => {
      const theme = THEMES.find((candidate) => candidate === value);
      return theme === undefined ? null : { theme };
    },
    write: (view, initial) => (view.theme === initial.theme ? null : view.theme),
  },
  {
    name: "motion",
    read: (value) => {
      const motion = MOTIONS.find((candidate) => candidate === value);
      return motion === undefined ? null : { motion };
    },
    write: (view, initial) => (view.motion === initial.motion ? null : view.motion),
  },
  {
    name: "keys",
    read: (value) => (value === "on" || value === "off" ? { singleKeys: value === "on" } : null),
    write: ({ singleKeys }) => (singleKeys ? null : "off"),
  },
  {
    name: "lang",
    read: (value) => {
      const language = LANGUAGES.find((candidate) => candidate === value);
      return language === undefined ? null : { language };
    },
    write: (view, initial) => (view.language === initial.language ? null : view.language),
  },
  ...FRAME_FLAGS.map((name) => ({
    name,
    read: (value: string) => (/^[01]$/.test(value) ? {} : null),
    write: () => null,
  })),
];

/**
 * The view that a link's query asks for; `home` is the language that the address has without one. What is missing is at its default; what cannot be understood too, and is listed in
 * `ignored`. A time outside the period is brought to its nearer end and listed as well. Parameters of other names are not ours and stay unmentioned. Never throws.
 */
export function readViewFromQuery(
  query: string,
  situation: Situation,
  home: Language = "en",
): ViewState {
  const given = new URLSearchParams(query);
  let view = deriveInitialView(situation, home);
  const ignored: IgnoredParameter[] = [];
  for (const { name, read, isOutside } of PARAMETERS) {
    const value = given.get(name);
    if (value === null) continue;
    const part = read(value, situation);
    const noted = { name, value: value.slice(0, 60) };
    if (part === null) ignored.push(noted);
    else view = { ...view, ...part };
    if (isOutside?.(value, situation)) ignored.push({ ...noted, outside: true });
  }
  return { ...view, ignored };
}

/** What one parameter's value means for the view; null when it means nothing. Never throws. */
export function readParameter(
  name: ParameterName,
  value: string,
  situation: Situation,
): Partial<ViewState> | null {
  return PARAMETERS.find((parameter) => parameter.name === name)?.read(value, situation) ?? null;
}

/** The query that leads back to a view: only what differs from the default, "" when nothing does. Keeps other parameters. */
export function writeViewToQuery(
  view: ViewState,
  situation: Situation,
  query = "",
  home: Language = "en",
): string {
  const params = new URLSearchParams(query);
  const initial = deriveInitialView(situation, home);
  for (const { name, write } of PARAMETERS) {
    const value = write(view, initial);
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  // Commas and colons are legal in a query and far easier to read.
  const text = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The instant that a link asks for, within the period or not; `earliest` and `latest` are the ends of the period. */
function readTime(value: string, { period }: Situation): Instant | null {
  if (value === "earliest") return period.start;
  if (value === "latest") return period.end;
  // A plus sign in a query reads as a blank.
  const read = readInstant(value.replace(" ", "+"));
  return typeof read === "number" ? read : null;
}

/** `longitude,latitude,zoom`, and the bearing where north is not up. */
function readCamera(
  value: string,
  { maxBounds: [west, south, east, north] }: Situation,
): Camera | null {
  const numbers = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN, bearing = 0] = numbers;
  const within = lng >= west && lng <= east && lat >= south && lat <= north;
  const fits =
    (numbers.length === 3 || numbers.length === 4) &&
    within &&
    zoom >= 0 &&
    zoom <= 22 &&
    Math.abs(bearing) <= 180;
  return fits ? { centre: lngLat(lng, lat), zoom, bearing } : null;
}

function writeCamera({ centre: [lng, lat], zoom, bearing }: Camera): string {
  const turned = Number(bearing.toFixed(1));
  return [lng.toFixed(3), lat.toFixed(3), zoom.toFixed(2), ...(turned === 0 ? [] : [turned])].join(
    ",",
  );
}

function readSelection(value: string, situation: Situation): Selection | null {
  const selection = parseSelection(value);
  if (selection === null) return null;
  const lists = {
    claim: situation.claims,
    event: situation.events,
    place: situation.places,
    area: situation.areas,
    route: situation.routes,
  };
  const list: readonly { readonly id: string }[] = lists[selection.kind];
  return list.some(({ id }) => id === selection.id) ? selection : null;
}
