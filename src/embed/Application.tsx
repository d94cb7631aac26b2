import { StrictMode, type ReactNode } from "react";
import type { Language } from "../domain/languages.ts";
import { App } from "../ui/App.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { ViewQueryProvider, type ViewQuery } from "../ui/embedding/view-query.tsx";
import { LanguageHost, type LanguageHostProps } from "./LanguageHost.tsx";
import { PrintLater } from "./PrintLater.tsx";

type ApplicationProps = Omit<LanguageHostProps, "children" | "document"> & {
  /** Null while the build renders the page. */
  readonly page: Window | null;
  readonly home: Language;
  readonly queryOf: ViewQuery;
  /** What stands beneath the map; null in an embed. */
  readonly more: ReactNode;
};

/**
 * The whole application. The build renders it and a page takes it over: both need the same components at the same places, because the
 * identifiers in the page are made from these.
 */
export function Application({ page, home, queryOf, more, ...parts }: ApplicationProps) {
  return (
    <StrictMode>
      <LanguageHost {...parts} document={page?.document ?? null}>
        <ViewQueryProvider queryOf={queryOf}>
          <App more={more} />
        </ViewQueryProvider>
        <ErrorBoundary unseen>
          <PrintLater page={page} home={home} />
        </ErrorBoundary>
      </LanguageHost>
    </StrictMode>
  );
}
