import { describe, expect, it } from "vitest";
import { listHeadlineMeasures } from "../time/series.ts";
import { buildTranscript } from "./transcript.ts";
import { testVoice } from "./voice.fixture.ts";

const { situation } = testVoice;
const { period, events, claims } = situation;
const within = ({ time }: { readonly time: { readonly start: number } }): boolean =>
  time.start >= period.start && time.start <= period.end;

describe.each(listHeadlineMeasures(situation))("the transcript of $id", (measure) => {
  const days = buildTranscript(measure, testVoice);
  const entries = days.flatMap((day) => day.entries);

  it("tells every report of the main series and every event of the period once", () => {
    const reports = claims.filter(
      (claim) =>
        claim.measure === measure.id &&
        claim.role === "headline" &&
        claim.place === null &&
        within(claim),
    );
    const told = (kind: "report" | "event") =>
      entries.filter((entry) => entry.kind === kind).map(idOf);
    expect(told("report").toSorted()).toEqual(reports.map(({ id }) => id).toSorted());
    expect(told("event").toSorted()).toEqual(
      events
        .filter(within)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(reports.length).toBeGreaterThan(0);
  });

  it("stands in order of time, under each day once", () => {
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const headings = days.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

function idOf(entry: ReturnType<typeof buildTranscript>[number]["entries"][number]): string {
  return entry.kind === "report" ? entry.claim.id : entry.event.id;
}
