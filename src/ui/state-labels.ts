import type { CrossingState } from "../domain/situation.ts";
import type { MessageKey } from "./messages/en.ts";

/** Which message names each state of a crossing; the legend says them before anything is opened. */
export const STATE_LABELS: Record<CrossingState, MessageKey> = {
  open: "stateOpen",
  outbound: "stateOutbound",
  limited: "stateLimited",
  closed: "stateClosed",
  established: "stateEstablished",
};
