import { useEffect, useState } from "react";
import { useTexts } from "../use-texts.ts";
import type * as glances from "./glance.tsx";

type Glances = typeof glances;

let fetched: Glances | null = null;

/** What tells of something on the map at a glance, once it is there with the texts that it tells; both are fetched once they are `wanted`. */
export function useGlance(wanted: boolean): Glances | null {
  const told = useTexts(wanted);
  const [known, setKnown] = useState(fetched);
  useEffect(() => {
    if (!wanted || known !== null) return;
    import("./glance.tsx").then((module) => {
      fetched = module;
      setKnown(module);
    }, reportError);
  }, [wanted, known]);
  return told === null ? null : known;
}
