import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";

// While time runs the instant that words speak of changes a few times a second. Most of what it changes is digits: they are written
// where they stand, and React draws again only where another claim or event makes it another sentence.

const itself = (at: Instant): Instant => at;
const nothing = (): string => "";
const never = () => () => undefined;

/** The instant that words speak of when the component is drawn; as the page came, the one that it came with. */
function useDrawnInstant(): Instant {
  const { spokenNow, rendered } = useApp();
  return useSyncExternalStore(never, spokenNow, () => rendered.at);
}

/** The instant that words speak of. The component is drawn again at each change of it. */
export function useSpokenInstant(): Instant {
  return useSpoken(itself, itself);
}

/**
 * What `partAt` tells at the instant that words speak of. The component is drawn again when `nameOf` calls it something else; what
 * differs under one name is for `Said` and `useWriter`.
 */
export function useSpoken<Part>(
  partAt: (at: Instant) => Part,
  nameOf: (part: Part) => string | number | boolean | undefined,
): Part {
  const { spokenNow, followSpoken, rendered } = useApp();
  useSyncExternalStore(
    followSpoken,
    () => nameOf(partAt(spokenNow())),
    () => nameOf(partAt(rendered.at)),
  );
  return partAt(useDrawnInstant());
}

/**
 * Calls `write` with the instant that words speak of at each change, without React, and once it has been drawn: a function that is
 * another each time is called after each drawing, and so puts right what React has written. What it throws, the component throws.
 */
export function useWriter(write: (at: Instant) => void): void {
  const { followSpoken } = useApp();
  const drawn = useDrawnInstant();
  const [, fail] = useState(null);
  useLayoutEffect(() => {
    write(drawn);
    return followSpoken((at) => {
      try {
        write(at);
      } catch (error) {
        // Here it would keep the others from the instant; the component's own boundary keeps it to this part of the page.
        fail(() => {
          throw error;
        });
      }
    });
  }, [write, drawn, followSpoken]);
}

interface SaidProps {
  /** The words at an instant. */
  readonly say: (at: Instant) => string;
  readonly className?: string;
}

/** Words that follow the instant that is spoken of. */
export function Said({ say, className }: SaidProps) {
  const words = useRef<HTMLSpanElement>(null);
  useWriter((at) => {
    const said = say(at);
    if (words.current !== null && words.current.textContent !== said)
      words.current.textContent = said;
  });
  return (
    <span ref={words} className={className}>
      {useSpoken(say, nothing)}
    </span>
  );
}
