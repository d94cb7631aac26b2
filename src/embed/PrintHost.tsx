import { createElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { FrameSize } from "../scene/frame.ts";
import { useApp } from "../ui/app-context.tsx";
import { useDrawing } from "../ui/map/use-drawing.ts";
import type { PrintSheet } from "../ui/print/PrintSheet.tsx";
import { useIdle } from "../ui/use-presence.ts";
import { writeViewToQuery } from "./url-state.ts";

interface SheetModule {
  readonly PrintSheet: typeof PrintSheet;
}

/**
 * Puts the printed sheet into the page while it is being printed. What it takes is fetched when the browser is idle: while a page
 * prints nothing can be fetched, and one that prints sooner, or that stands in another page, is printed as it is.
 */
export function PrintHost({ page }: { page: Window }) {
  const { situation, store, embedded } = useApp();
  const wanted = useIdle() && !embedded;
  const drawing = useDrawing(wanted);
  const sheet = useSheet(wanted);
  const printing = usePrinting(page);
  if (!printing || drawing === null || sheet === null) return null;
  const { origin, pathname, search } = page.location;
  const link = `${origin}${pathname}${writeViewToQuery(store.getState(), situation, search)}`;
  const screen = measureMap(page.document);
  return createElement(sheet.PrintSheet, { pictures: drawing.pictures, link, screen });
}

function useSheet(wanted: boolean): SheetModule | null {
  const [sheet, setSheet] = useState<SheetModule | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    import("../ui/print/PrintSheet.tsx").then((loaded) => {
      if (!gone) setSheet(loaded);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return sheet;
}

/** Whether the page is being printed. Paper is light, whatever theme the reader has chosen. */
function usePrinting(page: Window): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = page.matchMedia("print");
    const { dataset } = page.document.documentElement;
    let former: string | undefined;
    let begun = false;
    const begin = (): void => {
      if (begun) return;
      begun = true;
      former = dataset["theme"];
      dataset["theme"] = "light";
      // The browser takes its picture as soon as this returns.
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      if (!begun) return;
      begun = false;
      if (former !== undefined) dataset["theme"] = former;
      setPrinting(false);
    };
    const follow = (): void => (media.matches ? begin() : end());
    page.addEventListener("beforeprint", begin);
    page.addEventListener("afterprint", end);
    media.addEventListener("change", follow);
    return () => {
      page.removeEventListener("beforeprint", begin);
      page.removeEventListener("afterprint", end);
      media.removeEventListener("change", follow);
      end();
    };
  }, [page]);
  return printing;
}

function measureMap(document: Document): FrameSize | null {
  const size = document.querySelector(".map")?.getBoundingClientRect();
  return size === undefined || size.width === 0 || size.height === 0 ? null : size;
}
