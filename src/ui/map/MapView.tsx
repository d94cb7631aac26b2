import { useState } from "react";
import type { ThemeName } from "../../scene/palette.ts";
import { useApp, useView } from "../app-context.tsx";
import { usePalette } from "../use-theme.ts";
import { useMedia } from "../use-media.ts";
import { useIdle, useOnScreen, useTouched, type Patience } from "../use-presence.ts";
import { Disclaimer } from "./Disclaimer.tsx";
import { Legend } from "./Legend.tsx";
import { StatusRegion } from "../StatusRegion.tsx";
import { MapButtons } from "./MapButtons.tsx";
import { MapContents } from "./MapContents.tsx";
import { MapGround } from "./MapGround.tsx";
import { Picture } from "./Picture.tsx";
import { ScaleBar } from "./ScaleBar.tsx";
import type { DotsKind } from "./use-dots-surface.ts";
import { useDrawnPicks } from "./use-drawn-picks.ts";
import { useFrame } from "./use-frame.ts";
import { useGlance } from "./use-glance.ts";
import { useMapMoves } from "./use-map-moves.ts";
import { useOverlays } from "./use-overlays.ts";
import { useMap } from "./use-map.ts";

/** A map that is out of sight for a while gives its context back. */
const PAGE: Patience = { arriving: 0, leaving: 10_000 };
/**
 * Of the dots' own context, where there may be many frames: a browser gives a page some eight or sixteen, and then takes the oldest away.
 * Who scrolls past holds few at a time, and fast past none.
 */
const FRAME: Patience = { arriving: 150, leaving: 300 };

/** The map with its buttons, legend and disclaimer: drawn first, and MapLibre's once that is there. */
export function MapView({ theme }: { theme: ThemeName }) {
  const { messages, embedded } = useApp();
  const palette = usePalette(theme);
  // Paper is white in any theme. MapLibre could not follow as fast as a page is printed.
  const drawnWith = usePalette(useMedia("print") ? "light" : theme);
  const [section, setSection] = useState<HTMLElement | null>(null);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [ground, setGround] = useState<HTMLElement | null>(null);
  const touched = useTouched(ground);
  const [dots, setDots] = useState<DotsKind>("svg");
  const idle = useIdle();
  const onScreen = useOnScreen(section, PAGE);
  const seen = useOnScreen(section, embedded ? FRAME : PAGE);
  const frame = useFrame(container);
  const taken = useOverlays(section, container, frame !== null);
  // MapLibre is three quarters of the page's bytes: an embed fetches it for those who touch the map.
  const { map, hover, dotsKind } = useMap(
    container,
    palette,
    onScreen === true && (embedded ? touched : idle),
    taken,
  );
  const glance = useGlance(hover !== null);
  const moves = useMapMoves(map, container);
  const status = useView((view) => view.mapStatus);
  const missing = status === "unavailable" || status === "lost";
  useDrawnPicks(ground);
  return (
    <section ref={setSection} className="map" aria-label={messages.mapSection} data-status={status}>
      <div ref={setGround} className="map-stage">
        <MapGround moves={moves}>
          <Picture
            frame={frame}
            palette={drawnWith}
            seen={seen === true}
            taken={taken}
            onDots={setDots}
          />
          <div ref={setContainer} className="map-canvas" />
        </MapGround>
        <MapButtons moves={moves} />
        {frame !== null && <ScaleBar frame={frame} />}
      </div>
      <StatusRegion>
        {missing && (
          <p className="map-message">
            {status === "lost" ? messages.mapLost : messages.mapUnavailable}
          </p>
        )}
      </StatusRegion>
      {hover !== null && glance !== null && <glance.Tooltip hover={hover} />}
      <Legend few={(status === "ready" ? dotsKind : dots) !== "webgl2"} />
      <Disclaimer />
      <MapContents frame={frame} moves={moves} />
    </section>
  );
}
