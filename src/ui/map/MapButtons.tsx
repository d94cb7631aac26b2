import { useApp, useView } from "../app-context.tsx";
import { useFullScreen } from "../embedding/use-full-screen.ts";
import type { MapMoves } from "./use-map-moves.ts";

/** Buttons that move the map, whichever of the two shows. The drawn map cannot be dragged, and so gets arrows as well. */
export function MapButtons({ moves }: { moves: MapMoves }) {
  const { messages, embedded } = useApp();
  const fullScreen = useFullScreen();
  const drawn = useView(({ mapStatus }) => mapStatus === "unavailable" || mapStatus === "lost");
  return (
    <div className="map-buttons" data-over-map>
      <MapButton label={messages.zoomIn} path="M12 5v14M5 12h14" onPress={() => moves.zoomBy(1)} />
      <MapButton label={messages.zoomOut} path="M5 12h14" onPress={() => moves.zoomBy(-1)} />
      <MapButton
        label={messages.northUp}
        path="M12 3l4.5 9h-9zM12 21l-4.5-9h9z"
        onPress={moves.turnNorthUp}
      />
      <MapButton
        label={messages.resetView}
        path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"
        onPress={moves.reset}
      />
      {embedded && fullScreen !== null && (
        <MapButton
          apart
          label={fullScreen.on ? messages.leaveFullScreen : messages.fullScreen}
          path={
            fullScreen.on
              ? "M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5"
              : "M13 4h7v7M11 20H4v-7M20 4l-6 6M4 20l6-6"
          }
          onPress={fullScreen.toggle}
        />
      )}
      {drawn && (
        <>
          <MapButton
            label={messages.panLeft}
            path="M14 6l-6 6 6 6"
            onPress={() => moves.panBy(-1, 0)}
          />
          <MapButton
            label={messages.panRight}
            path="M10 6l6 6-6 6"
            onPress={() => moves.panBy(1, 0)}
          />
          <MapButton
            label={messages.panUp}
            path="M6 14l6-6 6 6"
            onPress={() => moves.panBy(0, -1)}
          />
          <MapButton
            label={messages.panDown}
            path="M6 10l6 6 6-6"
            onPress={() => moves.panBy(0, 1)}
          />
        </>
      )}
    </div>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
  /** By itself where the buttons stand in a column. */
  readonly apart?: boolean;
}

function MapButton({ label, path, onPress, apart }: MapButtonProps) {
  return (
    <button
      type="button"
      className={apart ? "apart" : undefined}
      data-over-map={apart || undefined}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
