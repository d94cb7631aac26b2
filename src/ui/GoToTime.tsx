import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";

interface GoToTimeProps {
  readonly at: Instant;
  /** Called after the reader went there. */
  readonly onGo?: (() => void) | undefined;
}

/** A way to an instant, where the period has it. */
export function GoToTime({ at, onGo }: GoToTimeProps) {
  const { situation, messages, dispatch } = useApp();
  const { period } = situation;
  if (at < period.start || at > period.end) return null;
  const go = (): void => {
    dispatch({ type: "pause" });
    dispatch({ type: "seek", at });
    onGo?.();
  };
  return (
    <button type="button" className="button" onClick={go}>
      {messages.goToTime}
    </button>
  );
}
