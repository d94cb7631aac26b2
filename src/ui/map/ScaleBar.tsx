import type { Frame } from "../../scene/frame.ts";
import { deriveScaleBar } from "../../scene/scale-bar.ts";
import { useApp } from "../app-context.tsx";

/** How long a round distance is on the map, whichever of the two shows. */
export function ScaleBar({ frame }: { frame: Frame }) {
  const { format } = useApp();
  const { kilometres, pixels } = deriveScaleBar(frame);
  return (
    <svg className="scale-bar" width={pixels + 2} height={20} data-over-map>
      <path d={`M1 13V19H${pixels + 1}V13`} />
      <text x={6} y={13}>
        {format.kilometres(kilometres)}
      </text>
    </svg>
  );
}
