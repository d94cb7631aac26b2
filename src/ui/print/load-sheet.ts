import { loadTexts } from "../use-texts.ts";
import type { PrintSheet } from "./PrintSheet.tsx";

export interface SheetModule {
  readonly PrintSheet: typeof PrintSheet;
}

/** Fetches the sheet and the addresses that it prints. Rejects when one of them cannot be had. */
export async function loadSheet(): Promise<SheetModule> {
  const [sheet] = await Promise.all([import("./PrintSheet.tsx"), loadTexts()]);
  return sheet;
}
