import { useEffect, useState } from "react";
import { useApp } from "../ui/app-context.tsx";
import { useIdle } from "../ui/use-presence.ts";
import type { PrintHost, PrintHostProps } from "./PrintHost.tsx";

/** Fetches what prints when the browser is idle. A page that prints sooner is printed as it is, with its plain part; one that stands in another page as it is. */
export function PrintLater(props: PrintHostProps) {
  const { embedded } = useApp();
  const wanted = useIdle() && !embedded;
  const [Host, setHost] = useState<typeof PrintHost | null>(null);
  useEffect(() => {
    if (!wanted) return;
    import("./PrintHost.tsx").then((module) => setHost(() => module.PrintHost), reportError);
  }, [wanted]);
  return Host && <Host {...props} />;
}
