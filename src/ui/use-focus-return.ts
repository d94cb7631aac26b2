import { useLayoutEffect, useRef, type RefObject } from "react";
import { findActive, type Focused } from "./find-active.ts";

/** When focus moves into something that opens: only after a key press or on a device without a mouse, always, or not at all. */
export type FocusPolicy = "keyboard" | "always" | "never";

/**
 * Moves focus to the heading of something that is not a modal when it opens or when its content changes from within, and back to
 * what opened it when it closes. `open` names what is shown, null when nothing is. `from` holds what had the focus when it was asked for,
 * of something that may come late: whoever has gone on since then is left where they are.
 */
export function useFocusReturn(
  open: string | null,
  headingId: string,
  policy: FocusPolicy,
  from?: RefObject<Focused | null>,
): void {
  const opener = useRef<Focused | null>(null);
  const shown = useRef<string | null>(null);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = open;
    if (before === open || policy === "never") return;
    const active = findActive();
    if (open === null) {
      // Only focus that was within what is gone now has nowhere to be.
      if (active === null && opener.current?.isConnected) opener.current.focus();
      opener.current = null;
      return;
    }
    const asked = from?.current ?? null;
    if (before === null && asked !== active && (asked?.isConnected ?? from !== undefined)) {
      opener.current = asked ?? active;
      return;
    }
    if (active !== null) opener.current = active;
    // What a page around asks for takes no focus from it.
    const lost = active === null && before !== null && document.hasFocus();
    const byKeyboard = active !== null && active.matches(":focus-visible");
    if (lost || byKeyboard || isTouched() || policy === "always")
      // What opens brings itself into sight.
      document.getElementById(headingId)?.focus({ preventScroll: true });
  }, [open, headingId, policy, from]);
}

/**
 * Whether a finger has just touched the page. A screen reader that is moved by them tells of nothing that opens elsewhere, and what it
 * presses need not have the focus. What a link or a page around opens follows no touch.
 */
function isTouched(): boolean {
  const { userActivation } = navigator as Partial<Navigator>;
  const now = userActivation?.isActive === true && document.hasFocus();
  return now && matchMedia("(hover: none)").matches;
}
