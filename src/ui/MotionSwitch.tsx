import { MOTIONS } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";
import { Choice } from "./Choice.tsx";

/** Moving, in stills from report to report, or as the device has it. */
export function MotionSwitch() {
  const { messages, dispatch } = useApp();
  return (
    <Choice
      label={messages.motion}
      value={useView((view) => view.motion)}
      values={MOTIONS}
      names={{ auto: messages.motionAuto, full: messages.motionFull, still: messages.motionStill }}
      onChoose={(motion) => dispatch({ type: "setMotion", motion })}
    />
  );
}
