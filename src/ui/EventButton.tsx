import type { SituationEvent } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";
import { SelectionButton } from "./SelectionButton.tsx";

interface EventButtonProps {
  readonly event: SituationEvent;
  /** Called before the event opens. */
  readonly onOpen?: () => void;
}

/** An event's title with its time; pressing it opens the event. */
export function EventButton({ event, onOpen }: EventButtonProps) {
  const { format } = useApp();
  return (
    <SelectionButton
      selection={{ kind: "event", id: event.id }}
      figure={<Read text={event.title} />}
      detail={format.span(event.time, event.precision)}
      onOpen={onOpen}
    />
  );
}
