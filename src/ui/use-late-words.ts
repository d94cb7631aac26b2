import { use } from "react";
import { useApp } from "./app-context.tsx";
import type { AccessMessages } from "./messages/en-access.ts";
import type { DialogMessages } from "./messages/en-dialog.ts";
import { loadAccess } from "./messages/load-access.ts";
import { loadDialog } from "./messages/load-dialog.ts";

/** The words of the panels that only some open. Suspends until they are there. */
export function useAccess(): AccessMessages {
  return use(loadAccess(useApp().language));
}

/** The words of the dialog for those who embed. Suspends until they are there. */
export function useDialog(): DialogMessages {
  return use(loadDialog(useApp().language));
}
