import { useEffect, useState } from "react";
import type { Drawing } from "../../paint/drawing.ts";
import { useApp } from "../app-context.tsx";

/**
 * Fetches what draws the map without MapLibre, once `wanted`; null until it is there. It is not part of the page's own script,
 * because the picture that came with the page needs none.
 */
export function useDrawing(wanted: boolean): Drawing | null {
  const { situation, language, ground } = useApp();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const load = async (): Promise<void> => {
      const { createDrawing } = await import("../../paint/drawing.ts");
      if (!gone) setDrawing(createDrawing(situation, language, ground));
    };
    load().catch(reportError);
    return () => {
      gone = true;
    };
  }, [wanted, situation, language, ground]);
  return drawing;
}
