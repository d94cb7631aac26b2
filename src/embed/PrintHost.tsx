import { createElement, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { FrameSize } from "../scene/frame.ts";
import type { Language } from "../domain/languages.ts";
import { selectSpokenInstant } from "../state/selectors.ts";
import { useApp } from "../ui/app-context.tsx";
import { useDrawing } from "../ui/map/use-drawing.ts";
import { loadSheet, type SheetModule } from "../ui/print/load-sheet.ts";
import { writeViewToQuery } from "./url-state.ts";

export interface PrintHostProps {
  /** Null while the build renders the page. */
  readonly page: Window | null;
  readonly home: Language;
}

/**
 * Puts the printed sheet into the page while it is being printed. What it takes is fetched as soon as this stands in the page, since
 * nothing can be fetched while a page prints.
 */
export function PrintHost({ page, home }: PrintHostProps) {
  const { situation, store } = useApp();
  const drawing = useDrawing(true);
  const sheet = useSheet();
  const printing = usePrinting(page);
  if (page === null || !printing || drawing === null || sheet === null) return null;
  const { origin, pathname } = page.location;
  const view = store.getState();
  // The instant of which the sheet speaks.
  const shown = { ...view, at: selectSpokenInstant(view, situation) };
  const link = `${origin}${pathname}${writeViewToQuery(shown, situation, "", home)}`;
  const screen = measureMap(page.document);
  return createElement(sheet.PrintSheet, { pictures: drawing.pictures, link, screen });
}

function useSheet(): SheetModule | null {
  const [sheet, setSheet] = useState<SheetModule | null>(null);
  useEffect(() => {
    let gone = false;
    loadSheet().then((loaded) => {
      if (!gone) setSheet(loaded);
    }, reportError);
    return () => {
      gone = true;
    };
  }, []);
  return sheet;
}

/** Whether the page is being printed. */
function usePrinting(page: Window | null): boolean {
  const watch = useMemo(() => page && watchPrinting(page), [page]);
  return useSyncExternalStore(
    watch?.subscribe ?? neverTells,
    () => watch?.isPrinting() ?? false,
    () => false,
  );
}

/** Looks at the medium, and hears of the beginning and the end: not every browser tells both ways. */
function watchPrinting(page: Window) {
  const media = page.matchMedia("print");
  let begun = false;
  return {
    isPrinting: () => begun || media.matches,
    subscribe: (notify: () => void) => {
      // The browser takes its picture as soon as this returns.
      const tell = (now: boolean) => (): void => {
        begun = now;
        flushSync(notify);
      };
      const [begin, end] = [tell(true), tell(false)];
      page.addEventListener("beforeprint", begin);
      page.addEventListener("afterprint", end);
      // Once the medium has changed it tells by itself.
      media.addEventListener("change", end);
      return () => {
        page.removeEventListener("beforeprint", begin);
        page.removeEventListener("afterprint", end);
        media.removeEventListener("change", end);
      };
    },
  };
}

const neverTells = () => (): void => undefined;

function measureMap(document: Document): FrameSize | null {
  const size = document.querySelector(".map-canvas")?.getBoundingClientRect();
  return size === undefined || size.width === 0 || size.height === 0 ? null : size;
}
