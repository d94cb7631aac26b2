import { useEffect, useRef, useState } from "react";
import type { PictureOptions } from "../../paint/svg/picture.ts";
import { deriveHeadline, selectSpokenInstant } from "../../state/selectors.ts";
import { DOT_SIZES } from "../../state/view-state.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { sayHeadline } from "../sentence.ts";

type Draw = (options: PictureOptions) => string;

/**
 * The drawn map: what came with the page, then, while no other map is there, the map at the instant shown. It needs no WebGL.
 * What draws it is fetched only when the picture that came is not the right one.
 */
export function Picture() {
  const app = useApp();
  const { situation, language, picture } = app;
  const status = useView((view) => view.mapStatus);
  const at = useView((view) => selectSpokenInstant(view, situation));
  const dotSize = useView((view) => view.dotSize);
  const [draw, setDraw] = useState<Draw | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(`${situation.cover} ${DOT_SIZES.default}`);
  const wanted = `${at} ${dotSize}`;
  const needed = status !== "ready" && (wanted !== shown.current || picture === "");

  useEffect(() => {
    if (!needed || draw !== null) return;
    let gone = false;
    const load = async (): Promise<void> => {
      const [{ createPictures }, { loadCoarseBase }] = await Promise.all([
        import("../../paint/svg/picture.ts"),
        import("../../paint/svg/coarse-base.ts"),
      ]);
      const pictures = createPictures(situation, await loadCoarseBase());
      if (!gone) setDraw(() => pictures);
    };
    load().catch(reportError);
    return () => {
      gone = true;
    };
  }, [needed, draw, situation]);

  useEffect(() => {
    if (!needed || draw === null || box.current === null) return;
    const measure = findMeasure(situation, situation.flow.measure);
    const description = sayHeadline(app, measure, deriveHeadline(situation, measure.id, at));
    box.current.innerHTML = draw({ at, language, dotSize, description });
    shown.current = wanted;
  }, [app, at, dotSize, draw, language, needed, situation, wanted]);

  return (
    <div
      ref={box}
      className="picture-box"
      data-hidden={status === "ready" || undefined}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: picture }}
    />
  );
}
