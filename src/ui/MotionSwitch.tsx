import type { Motion } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";
import type { Option } from "./Select.tsx";

/** Moving, in stills from report to report, or as the device has it. */
export function MotionSwitch() {
  const { messages, dispatch } = useApp();
  const options: readonly Option<Motion>[] = [
    { id: "auto", label: messages.motionAuto },
    { id: "full", label: messages.motionFull },
    { id: "still", label: messages.motionStill },
  ];
  return (
    <Choice
      label={messages.motion}
      value={useView((view) => view.motion)}
      options={options}
      onChoose={(motion) => dispatch({ type: "setMotion", motion })}
    />
  );
}
