import { findSource } from "./lookup.ts";
import { useApp } from "./app-context.tsx";
import { sayPublished, saySource } from "./say.ts";

/** Where something was read, as a link when an address is known, and when it was published. */
export function SourceLink({ source: id }: { readonly source: string }) {
  const app = useApp();
  const { situation, messages } = app;
  const source = findSource(situation, id);
  return (
    <>
      <SourceAnchor url={source?.url ?? null} text={saySource(source, messages)} />
      <span className="muted">
        {" · "}
        {sayPublished(source, app)}
      </span>
    </>
  );
}

/** A link to another website, or its text alone. */
export function SourceAnchor({
  url,
  text,
}: {
  readonly url: string | null;
  readonly text: string;
}) {
  const { messages } = useApp();
  if (url === null) {
    return (
      <span>
        {text} <span className="muted">({messages.noAddress})</span>
      </span>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" className="outside-link">
      {text}
      <span className="visually-hidden"> ({messages.opensNewTab})</span>
    </a>
  );
}
