import { expect, it } from "vitest";
import { HOUR, instant } from "../domain/units.ts";
import { EventsOfDay } from "./HeadlineDetails.tsx";
import { en } from "./messages/en.ts";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { testVoice } from "./voice.fixture.ts";

const { situation, format } = testVoice;
const event = situation.events.find(({ precision }) => precision === "day");
if (event === undefined) throw new Error("the made-up pack has no event of a day");
const { title, time, precision } = event;

const tell = async (at: number): Promise<string> =>
  joinWords(await renderIn("en", <EventsOfDay />, { cover: instant(at) }));

it("tells the events of a day with its date, from its first instant to before its last", async () => {
  for (const at of [time.start, time.start + 5 * HOUR, time.end - 1]) {
    const told = await tell(at);
    expect(told).toContain(en.eventsOfDay);
    expect(told).toContain(`${title.en} ${format.span(time, precision)}`);
  }
  expect(await tell(time.start - 1)).not.toContain(title.en);
  expect(await tell(time.end)).not.toContain(title.en);
});
