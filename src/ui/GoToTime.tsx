import type { Interval } from "../domain/units.ts";
import { instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";

interface GoToTimeProps {
  readonly time: Interval;
  /** Called after the reader went there. */
  readonly onGo?: (() => void) | undefined;
}

/** A way to the beginning of a time, where the period has it. */
export function GoToTime({ time: { start }, onGo }: GoToTimeProps) {
  const { situation, messages, dispatch } = useApp();
  const { period } = situation;
  if (start < period.start || start > period.end) return null;
  const go = (): void => {
    dispatch({ type: "pause" });
    dispatch({ type: "seek", at: instant(start) });
    onGo?.();
  };
  return (
    <button type="button" className="button" onClick={go}>
      {messages.goToTime}
    </button>
  );
}
