import { useEffect, useMemo, useState } from "react";
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
  const ready = useView((view) => view.mapStatus === "ready");
  const at = useView((view) => selectSpokenInstant(view, situation));
  const dotSize = useView((view) => view.dotSize);
  const [draw, setDraw] = useState<Draw | null>(null);
  const asItCame = picture !== "" && at === situation.cover && dotSize === DOT_SIZES.default;
  const needed = !ready && !asItCame;

  useEffect(() => {
    if (!needed || draw !== null) return undefined;
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

  const html = useMemo(() => {
    if (!needed || draw === null) return picture;
    const measure = findMeasure(situation, situation.flow.measure);
    const description = sayHeadline(app, measure, deriveHeadline(situation, measure.id, at));
    return draw({ at, language, dotSize, description });
  }, [app, at, dotSize, draw, language, needed, picture, situation]);

  return (
    <div
      className="picture-box"
      data-hidden={ready || undefined}
      // A picture of another instant than the one shown would be wrong: until it is drawn there is none.
      data-stale={(needed && draw === null) || undefined}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
