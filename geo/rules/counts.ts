import type { Problem } from "../../src/domain/problem.ts";
import type { Unit } from "../../src/domain/situation.ts";
import type { RuleContext } from "./context.ts";

const WHOLE: ReadonlySet<Unit> = new Set(["persons", "vehicles"]);
/** Ten people to a dot, a million dots: more is nowhere measured, and a slip of the pen. */
const MOST = 10_000_000;

/** People and vehicles are whole, and no more than the page can draw. */
export function* countsWhole({ situation }: RuleContext): Iterable<Problem> {
  const units = new Map(situation.measures.map(({ id, unit }) => [id, unit]));
  for (const { measure, value, valueMax, line } of situation.claims) {
    const unit = units.get(measure);
    if (unit === undefined || !WHOLE.has(unit)) continue;
    for (const number of [value, valueMax ?? value]) {
      if (Number.isInteger(number) && number <= MOST) continue;
      const expected = `a whole number of ${unit} up to ${MOST}`;
      yield { file: "claims.csv", line, rule: "counts-whole", got: String(number), expected };
      break;
    }
  }
}

/** Those who have crossed are no more than are said to have lived there: the page tells their share. */
export function* populationHoldsAll({ situation, claims }: RuleContext): Iterable<Problem> {
  const population = claims.get(situation.population.claim);
  if (population === undefined) return;
  const most = population.valueMax ?? population.value;
  for (const { measure, role, place, value, line } of situation.claims) {
    const told = measure === situation.flow.measure && role === "headline" && place === null;
    if (!told || value <= most) continue;
    const expected = `at most ${most}, as ${population.id} in line ${population.line} says`;
    const rule = "population-holds-all";
    yield { file: "claims.csv", line, rule, got: String(value), expected };
  }
}

/** There is something to play: the headline measure has a report that begins within the period. */
export function* headlineInPeriod({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const { headlineMeasure, period, claims, measures } = situation;
  // A measure without sentences is no headline, and told as such.
  if (!measures.some(({ id, sentence }) => id === headlineMeasure && sentence !== null)) return;
  const own = claims.filter(
    ({ measure, role, place }) =>
      measure === headlineMeasure && role === "headline" && place === null,
  );
  if (own.some(({ time }) => time.start >= period.start && time.start <= period.end)) return;
  yield {
    file: "situation.json",
    line: lineInHead("headlineMeasure"),
    rule: "headline-in-period",
    got: `${own.length} headline claims on ${headlineMeasure}, none that begins within the period`,
    expected: "one at the least in claims.csv",
  };
}
