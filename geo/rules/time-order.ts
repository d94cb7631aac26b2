import type { Claim, Source } from "../../src/domain/claims.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { parseTime } from "../../src/domain/parse-time.ts";
import { DAY, type Interval } from "../../src/domain/units.ts";
import type { RuleContext } from "./context.ts";
import { tellTime } from "./tell.ts";

const HEAD = "situation.json";
const YEAR = 366 * DAY;

/** The upper end of a stated range lies above its lower end. */
export function* rangeOrdered({ situation }: RuleContext): Iterable<Problem> {
  for (const { value, valueMax, line } of situation.claims) {
    if (valueMax === null || valueMax > value) continue;
    const got = `${value} to ${valueMax}`;
    yield { file: "claims.csv", line, rule: "range-ordered", got, expected: "value_max > value" };
  }
}

/** What is written as from one time to another takes some time: in the period, in claims, events and routes. */
export function* intervalOrdered(context: RuleContext): Iterable<Problem> {
  const { situation, routes, lineInHead } = context;
  const { claims, events, period, utcOffsetMinutes } = situation;
  const spans: { file: string; line: number; time: Interval }[] = [
    { file: HEAD, line: lineInHead("period"), time: period },
  ];
  for (const [file, rows] of [
    ["claims.csv", claims],
    ["events.csv", events],
  ] as const) {
    for (const { time, precision, line } of rows) {
      if (precision !== "instant") spans.push({ file, line, time });
    }
  }
  for (const { feature, file, line } of routes) {
    const { validFrom, validTo } = feature.properties;
    const from = parseTime(validFrom ?? "", utcOffsetMinutes);
    const to = parseTime(validTo ?? "", utcOffsetMinutes);
    if (!from.ok || !to.ok) continue;
    spans.push({ file, line, time: { start: from.value.time.start, end: to.value.time.end } });
  }
  for (const { file, line, time } of spans) {
    if (time.start < time.end) continue;
    const got = `${tellTime(time.start, situation)} to ${tellTime(time.end, situation)}`;
    yield { file, line, rule: "interval-ordered", got, expected: "an end after the start" };
  }
}

/** A claim speaks of a time within a century before the period and a decade after it: anything else is a slip of the pen. */
export function* claimInSaneTime({ situation }: RuleContext): Iterable<Problem> {
  const { start, end } = situation.period;
  for (const { time, line } of situation.claims) {
    if (time.start >= start - 100 * YEAR && time.end <= end + 10 * YEAR) continue;
    const expected = "a time from a century before the period to a decade after it";
    const got = tellTime(time.start, situation);
    yield { file: "claims.csv", line, rule: "claim-in-sane-time", got, expected };
  }
}

/** What a publication reports had happened when it came out. */
export function* publishedAfter({ situation }: RuleContext): Iterable<Problem> {
  const sources = new Map(situation.sources.map((source) => [source.id, source]));
  for (const [file, rows] of [
    ["claims.csv", situation.claims],
    ["events.csv", situation.events],
  ] as const) {
    for (const { time, source, line } of rows) {
      const published = sources.get(source);
      const latest = published === undefined ? null : latestPublication(published);
      if (latest === null || time.start <= latest) continue;
      const got = tellTime(time.start, situation);
      const expected = `a time before ${source} was published`;
      yield { file, line, rule: "published-after", got, expected };
    }
  }
}

/** What is known about a crossing comes in order, each state ending before the next begins. */
export function* crossingStatesOrdered(context: RuleContext): Iterable<Problem> {
  const placeLines = new Map(
    context.places.map(({ feature, line }) => [feature.properties.id, line]),
  );
  const { situation } = context;
  for (const { id, phases } of situation.places) {
    for (const [index, { from, to }] of phases.entries()) {
      const next = phases[index + 1];
      const end = to ?? next?.from ?? Infinity;
      const ordered = from < end && (next === undefined || (to !== null && to <= next.from));
      if (ordered) continue;
      const got = `${tellTime(from, situation)} to ${to === null ? "null" : tellTime(to, situation)} in ${id}`;
      const expected = "states that end after they begin and before the next begins";
      const line = placeLines.get(id) ?? 1;
      yield { file: "places.geojson", line, rule: "crossing-states-ordered", got, expected };
    }
  }
}

/** The page opens on an instant of the period. */
export function* coverInPeriod({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const { cover, period } = situation;
  if (cover >= period.start && cover <= period.end) return;
  const line = lineInHead("cover");
  const expected = `from ${tellTime(period.start, situation)} to ${tellTime(period.end, situation)}`;
  yield { file: HEAD, line, rule: "cover-in-period", got: tellTime(cover, situation), expected };
}

/** People set out before the first of them cross: a claim's dots do so when its time begins. */
export function* opensBeforeFirstArrival(context: RuleContext): Iterable<Problem> {
  const { situation, lineInHead } = context;
  const { flow } = situation;
  const first = situation.claims
    .filter(isHeadlineOf(flow.measure))
    .reduce<Claim | null>((a, b) => (a === null || b.time.start < a.time.start ? b : a), null);
  if (first === null || flow.opens < first.time.start) return;
  const line = lineInHead("flow", "opens");
  const expected = `before ${tellTime(first.time.start, situation)}, when ${first.id} begins`;
  const got = tellTime(flow.opens, situation);
  yield { file: HEAD, line, rule: "opens-before-first-arrival", got, expected };
}

function isHeadlineOf(measure: string): (claim: Claim) => boolean {
  return (claim) =>
    claim.measure === measure &&
    claim.role === "headline" &&
    claim.place === null &&
    claim.value > 0;
}

function latestPublication({ published, publishedPrecision }: Source): number | null {
  if (published === null) return null;
  const width = { instant: 0, hours: DAY, day: DAY, month: 31 * DAY, year: YEAR };
  return published + (publishedPrecision === null ? 0 : width[publishedPrecision]);
}
