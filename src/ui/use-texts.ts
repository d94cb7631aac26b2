import { useEffect, useState } from "react";

let loaded = false;

/** Fetches what the pack says at length. What fails is fetched again when it is asked for the next time. */
export async function loadTexts(): Promise<void> {
  await import("virtual:situation-texts");
  loaded = true;
}

/** Whether what the pack says at length is there; it is fetched once it is `wanted`. */
export function useTexts(wanted: boolean): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (!wanted || there) return undefined;
    let gone = false;
    loadTexts().then(() => {
      if (!gone) setThere(true);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [wanted, there]);
  return there || loaded;
}
