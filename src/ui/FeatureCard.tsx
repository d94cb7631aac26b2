import type { LocalText } from "../domain/local-text.ts";
import { useApp } from "./app-context.tsx";
import { useSpokenInstant } from "./spoken.tsx";
import { AreaFacts } from "./AreaFacts.tsx";
import { FeatureFigures } from "./FeatureFigures.tsx";
import { FeatureNames } from "./FeatureNames.tsx";
import { nameOf, type Feature } from "./lookup.ts";
import { Original } from "./Original.tsx";
import { PlaceFacts } from "./PlaceFacts.tsx";
import { PlacePosition } from "./PlacePosition.tsx";
import { Read } from "./Read.tsx";
import { RouteFacts } from "./RouteFacts.tsx";
import { SourceLink } from "./SourceLink.tsx";

interface FeatureCardProps {
  readonly feature: Feature;
  readonly headingId: string;
}

/** What is known about something on the map at the time that the words speak of. */
export function FeatureCard({ feature, headingId }: FeatureCardProps) {
  const { messages } = useApp();
  const at = useSpokenInstant();
  const { id, note, source } = summarise(feature);
  const place = feature.kind === "place" ? feature.place : null;
  return (
    <article className="feature-card">
      <h2 id={headingId} tabIndex={-1}>
        <Read text={nameOf(feature)} />
      </h2>
      <FeatureNames name={nameOf(feature)} />
      {place !== null && <PlaceFacts place={place} at={at} />}
      {feature.kind === "area" && <AreaFacts area={feature.area} at={at} />}
      {feature.kind === "route" && <RouteFacts route={feature.route} at={at} />}
      {note !== null && (
        <p>
          <Read text={note} />
        </p>
      )}
      {place?.approximate === false && <PlacePosition place={place} />}
      <Original texts={[note, place?.positionNote ?? null]} />
      <FeatureFigures feature={id} at={at} />
      {source !== null && (
        <p className="card-source">
          <span className="muted">{messages.source}: </span>
          <SourceLink source={source} />
        </p>
      )}
    </article>
  );
}

interface Summary {
  readonly id: string;
  readonly note: LocalText | null;
  readonly source: string | null;
}

function summarise(feature: Feature): Summary {
  switch (feature.kind) {
    case "place":
      return feature.place;
    case "area":
      return feature.area;
    case "route":
      return feature.route;
  }
}
