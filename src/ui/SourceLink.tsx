import type { ReactNode } from "react";
import type { Source } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { findSource } from "./lookup.ts";
import { Publisher } from "./Publisher.tsx";
import { Read } from "./Read.tsx";
import { sayPublished } from "./say-facts.ts";

/** Where something was read, as a link when an address is known, and when it was published. */
export function SourceLink({ source: id }: { readonly source: string }) {
  const app = useApp();
  const source = findSource(app.situation, id);
  return (
    <>
      <SourceAnchor url={source?.url ?? null}>
        <SourceName source={source} />
      </SourceAnchor>
      <span className="muted">
        {" · "}
        {sayPublished(source, app)}
      </span>
    </>
  );
}

/** Publisher and title of a source. */
export function SourceName({ source }: { readonly source: Source | null }) {
  return (
    <>
      <Publisher source={source} />
      {source !== null && source.title !== null && (
        <>
          : <Read text={{ en: source.title }} />
        </>
      )}
    </>
  );
}

/** The publisher of a source, as a link when an address is known. */
export function PublisherLink({ source }: { readonly source: Source | null }) {
  return (
    <SourceAnchor url={source?.url ?? null}>
      <Publisher source={source} />
    </SourceAnchor>
  );
}

/** A link to another website, or its text alone. */
export function SourceAnchor({
  url,
  children,
}: {
  readonly url: string | null;
  readonly children: ReactNode;
}) {
  const { messages } = useApp();
  if (url === null) {
    return (
      <span>
        {children} <span className="muted">({messages.noAddress})</span>
      </span>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" className="outside-link">
      {children}
      <span className="visually-hidden"> ({messages.opensNewTab})</span>
    </a>
  );
}
