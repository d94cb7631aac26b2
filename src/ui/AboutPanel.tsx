import { asOf } from "virtual:standing";
import { Suspense, type ReactNode } from "react";
import { countCitedSources } from "../domain/cited-sources.ts";
import type { LocalText } from "../domain/local-text.ts";
import { AccessStatement } from "./AccessStatement.tsx";
import { useApp } from "./app-context.tsx";
import { findSiteFolder } from "./embedding/site-folder.ts";
import { OlderVersion } from "./embedding/OlderVersion.tsx";
import { DotsExplained } from "./DotsExplained.tsx";
import { Filled } from "./Filled.tsx";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Read } from "./Read.tsx";
import { SourceAnchor } from "./SourceLink.tsx";
import { Term } from "./Term.tsx";

/** How the page is made and what it cannot know. */
export function AboutPanel() {
  const { situation, messages } = useApp();
  const { about } = situation;
  return (
    <div className="about">
      <p className="lead">
        <Read text={situation.standfirst} />
      </p>
      <Section title={messages.aboutShown}>
        <Points texts={about.shown} />
      </Section>
      <Section title={messages.aboutNotShown}>
        <Points texts={about.notShown} />
      </Section>
      <Section title={messages.aboutGaps}>
        <Points texts={about.gaps} />
      </Section>
      <Section title={messages.aboutReadings}>
        <dl className="facts">
          <Term name={messages.reported}>{messages.reportedMeans}</Term>
          <Term name={messages.carried}>{messages.carriedMeans}</Term>
          <Term name={messages.interpolated}>{messages.interpolatedMeans}</Term>
          <Term name={messages.none}>{messages.noneMeans}</Term>
        </dl>
        <p>{messages.disagreeMeans}</p>
      </Section>
      <Section title={messages.aboutDots}>
        <DotsExplained />
      </Section>
      <Section title={messages.aboutMeasures}>
        <MeasuresLink className="button" />
      </Section>
      <Section title={messages.aboutData}>
        <DataFacts />
      </Section>
      <Suspense>
        <AccessStatement />
      </Suspense>
      <Section title={messages.aboutPrivacy}>
        <p>{messages.privacy}</p>
      </Section>
    </div>
  );
}

function DataFacts() {
  const { situation, messages, format } = useApp();
  const numbers = {
    title: <Read text={situation.title} />,
    version: situation.version,
    claims: format.number(situation.claims.length),
    events: format.number(situation.events.length),
    sources: format.number(countCitedSources(situation)),
  };
  return (
    <>
      <p>
        <Filled message={messages.dataVersion} values={numbers} /> <OlderVersion />
      </p>
      {asOf !== null && (
        <p>
          <a className="link" href={`${findSiteFolder(document)}changes.html`}>
            {messages.whatChanged}
          </a>
        </p>
      )}
      <p>
        <Read text={situation.timeZoneName} />
      </p>
      <p>
        <Read text={situation.disclaimer} />
      </p>
      <p>{messages.codeLicence}</p>
      <ul>
        {situation.credits.map(({ text, licence, url }) => (
          <li key={text}>
            {url === null ? (
              <Read text={{ en: text }} />
            ) : (
              <SourceAnchor url={url}>
                <Read text={{ en: text }} />
              </SourceAnchor>
            )}
            {licence !== null && (
              <span className="muted">
                {" · "}
                <Read text={{ en: licence }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Points({ texts }: { readonly texts: readonly LocalText[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.en}>
          <Read text={text} />
        </li>
      ))}
    </ul>
  );
}
