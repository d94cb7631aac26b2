import { useCallback, useEffect, useRef, useState } from "react";
import type { Instant } from "../../domain/units.ts";
import type { Frame } from "../../scene/frame.ts";
import type { Drawing } from "../../paint/drawing.ts";
import type { Box } from "../../paint/place-labels.ts";
import { STRATA } from "../../paint/svg/draw-strata.ts";
import type { Palette } from "../../scene/palette.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { useWriter } from "../spoken.tsx";
import { sayHeadline } from "../sentence.ts";
import { useIdle } from "../use-presence.ts";
import { useDotsSurface, type DotsKind } from "./use-dots-surface.ts";
import { useDrawing } from "./use-drawing.ts";

interface PictureProps {
  readonly palette: Palette;
  /** What the map shows; null until its size is known. */
  readonly frame: Frame | null;
  /** False as long as the map is not known to be in sight: it holds no context then. */
  readonly seen: boolean;
  /** What covers the map: no name is set beneath it. */
  readonly taken: readonly Box[];
  readonly onDots: (kind: DotsKind) => void;
}

/**
 * The drawn map: the picture that came with the page, as long as it is the right one, then the map at the instant and the camera
 * shown, with the dots on a canvas over it. It needs no MapLibre, and without WebGL no less.
 */
export function Picture({ frame, palette, seen, taken, onDots }: PictureProps) {
  const { situation, picture, embedded } = useApp();
  // Under the other map this one rests.
  const resting = useView((view) => view.mapStatus === "ready");
  const untouched = useView(
    (view) =>
      !view.playing &&
      view.at === situation.cover &&
      view.dotSize === situation.flow.dotSize &&
      view.camera === null,
  );
  // Once it has been drawn anew it stays so: the two differ in the number of dots.
  const [left, setLeft] = useState(false);
  if (!untouched && !left) setLeft(true);
  const unchanged = picture !== "" && untouched && !left;
  const idle = useIdle();
  const drawing = useDrawing(idle || !(resting || unchanged));
  // In a frame it is drawn anew for the room that there is. Where names cover each other nothing else would put that right.
  const asItCame = unchanged && !(embedded && drawing !== null);

  if (asItCame || drawing === null)
    return (
      <div
        key="came"
        className="picture-box"
        data-hidden={resting || undefined}
        // A picture of another instant than the one shown would be wrong: until it is drawn there is none.
        data-stale={!asItCame || undefined}
        data-dots="svg"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: picture }}
      />
    );
  return (
    <div key="drawn" className="picture-box" data-hidden={resting || undefined}>
      {!resting && (
        <DrawnMap
          drawing={drawing}
          frame={frame}
          palette={palette}
          // A page may hold many frames, a browser few contexts: one that nobody has played needs none.
          seen={seen && !(embedded && unchanged)}
          taken={taken}
          onDots={onDots}
        />
      )}
    </div>
  );
}

interface DrawnMapProps extends PictureProps {
  readonly drawing: Drawing;
}

function DrawnMap({ drawing, frame, palette, seen, taken, onDots }: DrawnMapProps) {
  const app = useApp();
  const dotSize = useView((view) => view.dotSize);
  const lost = useView((view) => view.mapStatus === "lost");
  // A browser that has just lost one context may well lose the next.
  const surface = seen && !lost;
  const { attach, kind } = useDotsSurface(drawing, frame, palette);
  useEffect(() => onDots(kind), [kind, onDots]);

  const ground = useRef<SVGSVGElement>(null);
  const signs = useRef<SVGSVGElement>(null);
  const draw = useCallback(
    (at: Instant): void => {
      const measure = findMeasure(app.situation, app.situation.flow.measure);
      const headline = app.headlineAt(measure.id, at);
      ground.current?.setAttribute("aria-label", sayHeadline(app, measure, headline));
      if (frame === null) return;
      const parts = drawing.pictures.drawParts(at, frame, kind === "svg" ? dotSize : null, taken);
      write(ground.current, [...parts.strata, parts.dots]);
      write(signs.current, [parts.signs]);
    },
    [app, dotSize, drawing, frame, kind, taken],
  );
  useWriter(draw);
  const box = frame === null ? "0 0 1 1" : `0 0 ${frame.width} ${frame.height}`;
  return (
    <>
      <svg ref={ground} className="picture picture-ground" viewBox={box} role="img">
        {STRATA.map((_, index) => (
          <g key={index} />
        ))}
        <g />
      </svg>
      <div className="picture-dots" data-dots={kind} aria-hidden="true">
        {surface && <div ref={attach} />}
      </div>
      <svg ref={signs} className="picture picture-signs" viewBox={box} aria-hidden="true">
        <g />
      </svg>
    </>
  );
}

/** What each group of a drawing holds, so that what stays is left alone. */
const written = new WeakMap<Element, string>();

function write(drawing: Element | null, parts: readonly string[]): void {
  parts.forEach((part, index) => {
    const group = drawing?.children[index];
    if (group === undefined || written.get(group) === part) return;
    group.innerHTML = part;
    written.set(group, part);
  });
}
