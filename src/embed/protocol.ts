// The words that a page and the map in its frame exchange, and the API that embed.js makes of them.
// The build publishes this file as embed.d.ts, so it holds types and nothing else.

/** Marks every message, both ways, and says in which version it is written. A message of another version is ignored. */
export interface Envelope {
  readonly corridor: 1;
}

/** A time as links write it, `2014-03-05T23:30Z`, or `earliest`, `latest`; or milliseconds since 1970, UTC. */
export type HostTime = string | number;

/** What a page may ask of the map. `select` takes `claim:…`, `event:…`, `place:…`, `area:…`, `route:…`, or null. */
export type HostRequest =
  | { readonly type: "hello" }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "seek"; readonly at: HostTime }
  | { readonly type: "setMeasure"; readonly measure: string }
  | { readonly type: "setLang"; readonly lang: string }
  | { readonly type: "setTheme"; readonly theme: string }
  | { readonly type: "select"; readonly selection: string | null };

/** A request as it is sent. One with an `id` is answered by `done` or `error` with the same id. */
export type HostMessage = Envelope & HostRequest & { readonly id?: number };

/** What the map shows. */
export interface EmbedState {
  /** UTC, to the minute: `2014-03-05T23:30Z`. */
  readonly at: string;
  readonly playing: boolean;
  readonly measure: string;
  readonly lang: string;
  readonly theme: string;
  readonly selection: string | null;
}

/** What the map tells. `height` goes to any page around; the rest only to one that has sent a message itself. */
export type EmbedEvent =
  | (EmbedState & {
      readonly type: "ready";
      /** First and last time that can be shown. */
      readonly period: readonly [start: string, end: string];
      readonly measures: readonly string[];
    })
  /** As high as the contents are by themselves at the frame's width, in CSS pixels, and whether the page has already said hello. */
  | { readonly type: "height"; readonly height: number; readonly greeted: boolean }
  /** At most four a second while it plays, and one when it stops. */
  | (EmbedState & { readonly type: "timechange" })
  | { readonly type: "select"; readonly selection: string | null }
  | { readonly type: "done"; readonly id: number }
  | { readonly type: "error"; readonly id?: number; readonly message: string };

export type EmbedMessage = Envelope & EmbedEvent;

export type EventOf<Type extends EmbedEvent["type"]> = Extract<EmbedEvent, { type: Type }>;

/** One map in a frame. Each promise settles when the map has answered; a map that never answers leaves it open. */
export interface CorridorEmbed {
  readonly iframe: HTMLIFrameElement;
  /** Settles when the map can be used. */
  readonly ready: Promise<EventOf<"ready">>;
  play(): Promise<void>;
  pause(): Promise<void>;
  seek(at: HostTime): Promise<void>;
  setMeasure(measure: string): Promise<void>;
  setLang(lang: string): Promise<void>;
  setTheme(theme: string): Promise<void>;
  select(selection: string | null): Promise<void>;
  /** Calls back for every such event; answers a function that stops it. */
  on<Type extends EmbedEvent["type"]>(
    type: Type,
    callback: (event: EventOf<Type>) => void,
  ): () => void;
}

/** `window.Corridor`, once embed.js has run. */
export interface CorridorApi {
  /** The map in a frame; the same object for the same frame. It resizes the frame from then on if it bears `data-corridor`. */
  from(iframe: HTMLIFrameElement): CorridorEmbed;
  /** Looks for frames and links with `data-corridor` that have come since. A link becomes a frame. */
  scan(): void;
}
