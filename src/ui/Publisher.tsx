import type { Source } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";
import "virtual:situation-provenance";

/** Who published a source, in English: the pack names publications in it alone. */
export function Publisher({ source }: { readonly source: Source | null }) {
  const { messages } = useApp();
  return <Read text={source === null ? messages.publisherUnknown : { en: source.publisher }} />;
}
