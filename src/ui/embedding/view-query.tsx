import { createContext, use, type ReactNode } from "react";
import type { ViewState } from "../../state/view-state.ts";

/** The query of a link to a view of the page by itself, from "?"; "" for the view with which it opens. */
export type ViewQuery = (view: ViewState) => string;

const ViewQueryContext = createContext<ViewQuery>(() => "");

export function ViewQueryProvider({
  queryOf,
  children,
}: {
  readonly queryOf: ViewQuery;
  readonly children: ReactNode;
}) {
  return <ViewQueryContext value={queryOf}>{children}</ViewQueryContext>;
}

/** How the page that this application stands on writes its links. */
export function useViewQuery(): ViewQuery {
  return use(ViewQueryContext);
}
