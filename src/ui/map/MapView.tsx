import { useState } from "react";
import type { ThemeName } from "../../scene/palette.ts";
import { useApp, useView } from "../app-context.tsx";
import { Disclaimer } from "./Disclaimer.tsx";
import { Legend } from "./Legend.tsx";
import { MapContents } from "./MapContents.tsx";
import { Picture } from "./Picture.tsx";
import { Tooltip } from "./Tooltip.tsx";
import { useMap } from "./use-map.ts";

/** The map with its buttons, legend and disclaimer. */
export function MapView({ theme }: { theme: ThemeName }) {
  const { messages, dispatch } = useApp();
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const { map, hover } = useMap(container, theme);
  const status = useView((view) => view.mapStatus);
  const missing = status === "unavailable" || status === "lost";
  return (
    <section className="map" aria-label={messages.mapSection} data-status={status}>
      <Picture />
      <div ref={setContainer} className="map-canvas" hidden={status === "unavailable"} />
      {missing && (
        <p className="map-message" role="status">
          {status === "lost" ? messages.mapLost : messages.mapUnavailable}
        </p>
      )}
      {hover !== null && <Tooltip hover={hover} />}
      <Legend />
      {!missing && (
        <div className="map-buttons">
          <MapButton
            label={messages.zoomIn}
            path="M12 5v14M5 12h14"
            onPress={() => map?.zoomBy(1)}
          />
          <MapButton label={messages.zoomOut} path="M5 12h14" onPress={() => map?.zoomBy(-1)} />
          <MapButton
            label={messages.northUp}
            path="M12 3l4.5 9h-9zM12 21l-4.5-9h9z"
            onPress={() => map?.turnNorthUp()}
          />
          <MapButton
            label={messages.resetView}
            path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"
            onPress={() => dispatch({ type: "moveCamera", camera: null })}
          />
        </div>
      )}
      <Disclaimer />
      <MapContents />
    </section>
  );
}

function MapButton({ label, path, onPress }: { label: string; path: string; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
