import { useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { markOf, readText, type LocalText } from "../domain/local-text.ts";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";

// While time runs the instant that words speak of changes a few times a second. Most of what it changes is written where it stands;
// React draws again only where a sentence is built another way.

const itself = (at: Instant): Instant => at;
const never = () => () => undefined;

/** The instant that words speak of when the component is drawn; as the page came, the one that it came with. */
export function useDrawnInstant(): Instant {
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
  /** The words at an instant; those of a pack are marked with their own language where that is not the reader's. */
  readonly say: (at: Instant) => LocalText | string;
  readonly className?: string;
}

/** Words that follow the instant that is spoken of. */
export function Said({ say, className }: SaidProps) {
  const { language } = useApp();
  const words = useRef<HTMLSpanElement>(null);
  const wordsAt = (at: Instant) => {
    const said = say(at);
    if (typeof said === "string") return { text: said };
    return { text: readText(said, language), lang: markOf(said, language) };
  };
  const { text, lang } = wordsAt(useDrawnInstant());
  // Not what stands there: a browser that translates the page has put its own words there, which stay as long as these do.
  const written = useRef(text);
  useWriter((at) => {
    const { current } = words;
    const now = wordsAt(at);
    if (current !== null && written.current !== now.text) current.textContent = now.text;
    written.current = now.text;
    setMark(current, "lang", now.lang);
  });
  return (
    <span ref={words} className={className} lang={lang}>
      {text}
    </span>
  );
}

interface ShownProps {
  readonly as: "section" | "span";
  /** Whether it is there at an instant. */
  readonly when: (at: Instant) => boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** An element that is there at some of the instants that are spoken of. */
export function Shown({ as: Element, when, className, children }: ShownProps) {
  const element = useRef<HTMLElement>(null);
  useWriter((at) => setMark(element.current, "hidden", when(at) ? undefined : ""));
  return (
    <Element ref={element} className={className} hidden={!when(useDrawnInstant())}>
      {children}
    </Element>
  );
}

/** Gives an element an attribute, or takes it away where there is no value. */
export function setMark(element: Element | null, name: string, value: string | undefined): void {
  if (value === undefined) element?.removeAttribute(name);
  else if (element?.getAttribute(name) !== value) element?.setAttribute(name, value);
}
