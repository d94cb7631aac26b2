import type { Situation } from "../domain/situation.ts";
import { HOUR, instant, type Instant } from "../domain/units.ts";

/** Instants that tell something about a whole situation: both ends of every claim within its period, and every few hours between. */
export function listInstants({ claims, period }: Situation, every = 7 * HOUR): readonly Instant[] {
  const edges = claims.flatMap(({ time }) => [time.start - 1, time.start, time.end, time.end + 1]);
  const count = Math.ceil((period.end - period.start) / every);
  const steps = Array.from({ length: count + 1 }, (_, step) => period.start + step * every);
  const within = [...edges, ...steps, period.end].filter(
    (at) => at >= period.start && at <= period.end,
  );
  return [...new Set(within)].sort((a, b) => a - b).map(instant);
}
