import { createElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { FrameSize } from "../scene/frame.ts";
import type { Language } from "../domain/languages.ts";
import { useApp } from "../ui/app-context.tsx";
import { useDrawing } from "../ui/map/use-drawing.ts";
import { loadSheet, type SheetModule } from "../ui/print/load-sheet.ts";
import { useIdle } from "../ui/use-presence.ts";
import { writeViewToQuery } from "./url-state.ts";

/**
 * Puts the printed sheet into the page while it is being printed. What it takes is fetched when the browser is idle: while a page
 * prints nothing can be fetched, and one that prints sooner, or that stands in another page, is printed as it is.
 */
export function PrintHost({ page, home }: { page: Window | null; home: Language }) {
  const { situation, store, embedded } = useApp();
  const wanted = useIdle() && !embedded;
  const drawing = useDrawing(wanted);
  const sheet = useSheet(wanted);
  const printing = usePrinting(page);
  if (page === null || !printing || drawing === null || sheet === null) return null;
  const { origin, pathname, search } = page.location;
  const link = `${origin}${pathname}${writeViewToQuery(store.getState(), situation, search, home)}`;
  const screen = measureMap(page.document);
  return createElement(sheet.PrintSheet, { pictures: drawing.pictures, link, screen });
}

function useSheet(wanted: boolean): SheetModule | null {
  const [sheet, setSheet] = useState<SheetModule | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    loadSheet().then((loaded) => {
      if (!gone) setSheet(loaded);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return sheet;
}

/** Whether the page is being printed. */
function usePrinting(page: Window | null): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (page === null) return undefined;
    const media = page.matchMedia("print");
    // The browser takes its picture as soon as this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    const follow = (): void => (media.matches ? begin() : end());
    page.addEventListener("beforeprint", begin);
    page.addEventListener("afterprint", end);
    media.addEventListener("change", follow);
    return () => {
      page.removeEventListener("beforeprint", begin);
      page.removeEventListener("afterprint", end);
      media.removeEventListener("change", follow);
    };
  }, [page]);
  return printing;
}

function measureMap(document: Document): FrameSize | null {
  const size = document.querySelector(".map-canvas")?.getBoundingClientRect();
  return size === undefined || size.width === 0 || size.height === 0 ? null : size;
}
