import { use } from "react";
import { useApp } from "./app-context.tsx";
import type { AccessMessages } from "./messages/en-access.ts";
import { loadAccess } from "./messages/load-access.ts";

/** The words of the panels that only some open. Suspends until they are there. */
export function useAccess(): AccessMessages {
  const { language } = useApp();
  return use(loadAccess(language));
}
