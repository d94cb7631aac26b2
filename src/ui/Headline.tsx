import { Fragment, type ReactNode } from "react";
import { languageOf, readText, type LocalText } from "../domain/local-text.ts";
import type { Instant } from "../domain/units.ts";
import { findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { Said, Shown, useSpoken } from "./spoken.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Read } from "./Read.tsx";
import { ReadingBadge } from "./ReadingBadge.tsx";
import { listSlots, speak, wordsAfter, type Spoken } from "./sentence.ts";

/** Marks that end a sentence must not stand on a line of their own. */
const STOP = /^\p{P}*/u;

/** The sentence with the large number, at the instant shown; the number opens its claim. */
export function Headline() {
  const app = useApp();
  const id = useView((view) => view.measure);
  const measure = findMeasure(app.situation, id);
  const spokenAt = (at: Instant): Spoken => speak(app, measure, app.headlineAt(id, at));
  const claimAt = (at: Instant): string | undefined => spokenAt(at).claim?.id;
  const words =
    (slot: string | null, part: (text: string) => string = (text) => text) =>
    (at: Instant): LocalText => {
      const { template } = spokenAt(at);
      const tag = languageOf(template, app.language);
      return { ...template, [tag]: part(wordsAfter(readText(template, tag), slot)) };
    };
  // One order of slots has room for every sentence that leaves some of them out.
  const slots = useSpoken(
    (at) => listSlots(measure, spokenAt(at).template, app.language),
    (order) => order.join(),
  );
  const drawn: Readonly<Record<string, ReactNode>> = {
    value: <LargeNumber spokenAt={spokenAt} claim={claimAt} />,
    time: (
      <strong>
        <Said say={(at) => spokenAt(at).time} />
      </strong>
    ),
    source: (
      <Shown as="span" className="kept" when={(at) => spokenAt(at).source !== ""}>
        <ClaimLink claim={claimAt}>
          <Said say={(at) => spokenAt(at).source} />
        </ClaimLink>
        <Said say={words("source", (text) => STOP.exec(text)?.[0] ?? "")} />
      </Shown>
    ),
  };
  return (
    <section className="headline" aria-label={app.read(measure.label)}>
      <p className="kicker">
        <Read text={measure.label} />
      </p>
      <p className="sentence">
        <Said say={words(null)} />
        {slots.map((slot) => (
          <Fragment key={slot}>
            {drawn[slot]}
            <Said
              say={words(slot, slot === "source" ? (text) => text.replace(STOP, "") : undefined)}
            />
          </Fragment>
        ))}
      </p>
      <ReadingBadge measure={id} />
    </section>
  );
}

interface LargeNumberProps {
  readonly spokenAt: (at: Instant) => Spoken;
  readonly claim: (at: Instant) => string | undefined;
}

function LargeNumber({ spokenAt, claim }: LargeNumberProps) {
  const around = (slot: string | null) => (at: Instant) =>
    wordsAfter(spokenAt(at).qualified, slot).trim().replace(/.$/u, "$& ");
  return (
    <Shown as="span" when={(at) => claim(at) !== undefined}>
      <ClaimLink className="large" claim={claim}>
        <Said className="qualifier" say={around(null)} />
        <Said className="number" say={(at) => spokenAt(at).value} />
        <Said className="qualifier" say={around("value")} />
      </ClaimLink>
    </Shown>
  );
}
