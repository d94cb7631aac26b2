import type { Situation } from "../domain/situation.ts";
import { nameSelection } from "../state/selection-name.ts";
import type { ViewStore } from "../state/store.ts";
import type { Selection, ViewState } from "../state/view-state.ts";
import { formatInstant } from "../time/clock.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import { actionFor } from "./action-for.ts";
import type { EmbedEvent, EmbedMessage, EmbedState } from "./protocol.ts";
import { readHostMessage } from "./read-host-message.ts";

/** Milliseconds between two `timechange` messages while it plays. */
const BETWEEN_TIMES = 250;

/**
 * Lets the page around ask things of the view, and tells it what happens. Only the window right above is heard. It is told of the
 * reader's doings once it has sent a valid message, and then at the origin that this came from; a page with no origin of its own
 * ("null", as in a sandbox) cannot be named, so that "*" stands for it: its window is still the only one that gets the message,
 * and it tells nothing but times and names that are on the page anyway. `onGreeted` is called when it says hello for the first time; not
 * again, since a host may answer to that with another hello. Answers a function that stops it.
 */
export function listenToHost(
  store: ViewStore,
  situation: Situation,
  page: Window,
  onGreeted: () => void,
): () => void {
  const host = page.parent;
  let origin: string | null = null;
  let greeted = false;
  let timer: number | undefined;

  const tell = (event: EmbedEvent, to = origin): void => {
    if (to === null) return;
    const message: EmbedMessage = { corridor: 1, ...event };
    host.postMessage(message, to);
  };
  const tellTime = (): void => {
    timer = undefined;
    tell({ type: "timechange", ...describeState(store.getState()) });
  };
  const hear = (message: MessageEvent<unknown>): void => {
    if (message.source !== host) return;
    const read = readHostMessage(message.data);
    if (read === null) return;
    const from = message.origin === "null" ? "*" : message.origin;
    const { request, id } = read;
    if (request === null) {
      if (id !== null) tell({ type: "error", message: "its values are of no use", id }, from);
      return;
    }
    origin = from;
    if (request.type === "hello") {
      tell({ type: "ready", ...describeState(store.getState()), ...describeSituation(situation) });
      if (!greeted) onGreeted();
      greeted = true;
    } else {
      const action = actionFor(request, situation);
      if (action === null) {
        const message_ = `nothing here is named so: ${JSON.stringify(request)}`;
        tell({ type: "error", message: message_, ...(id !== null && { id }) });
        return;
      }
      store.dispatch(action);
    }
    if (id !== null) tell({ type: "done", id });
  };
  const unsubscribe = store.subscribe((view, former) => {
    if (nameOf(view.selection) !== nameOf(former.selection))
      tell({ type: "select", selection: nameOf(view.selection) });
    const moved = view.at !== former.at;
    if (!moved && view.playing === former.playing && view.measure === former.measure) return;
    timer ??= page.setTimeout(tellTime, BETWEEN_TIMES);
  });
  page.addEventListener("message", hear);
  return () => {
    page.clearTimeout(timer);
    page.removeEventListener("message", hear);
    unsubscribe();
  };
}

function describeState(view: ViewState): EmbedState {
  const { at, playing, measure, language, theme, selection } = view;
  return {
    at: formatInstant(at),
    playing,
    measure,
    lang: language,
    theme,
    selection: nameOf(selection),
  };
}

function describeSituation(situation: Situation): {
  period: readonly [start: string, end: string];
  measures: readonly string[];
} {
  const { start, end } = situation.period;
  return {
    period: [formatInstant(start), formatInstant(end)],
    measures: listHeadlineMeasures(situation).map(({ id }) => id),
  };
}

function nameOf(selection: Selection | null): string | null {
  return selection === null ? null : nameSelection(selection);
}
