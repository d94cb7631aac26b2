import { useMemo, useState } from "react";
import { createDrawing, type Drawing } from "../../paint/drawing.ts";
import { useApp } from "../app-context.tsx";

/** What draws the map without MapLibre, prepared once it is `wanted`, because the picture that came with the page needs none; null before. */
export function useDrawing(wanted: boolean): Drawing | null {
  const { situation, language, ground } = useApp();
  const [everWanted, setEverWanted] = useState(wanted);
  if (wanted && !everWanted) setEverWanted(true);
  return useMemo(
    () => (everWanted ? createDrawing(situation, language, ground) : null),
    [everWanted, situation, language, ground],
  );
}
