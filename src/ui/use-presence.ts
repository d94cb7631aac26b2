import { useEffect, useState } from "react";

/** How long something has to be in sight, and out of sight, before that counts; in milliseconds. */
export interface Patience {
  readonly arriving: number;
  readonly leaving: number;
}

/** Whether an element is on the screen, as far as that has lasted; null until it is known. `patience` has to be the same object. */
export function useOnScreen(element: Element | null, patience: Patience): boolean | null {
  const [onScreen, setOnScreen] = useState<boolean | null>(null);
  useEffect(() => {
    if (element === null) return undefined;
    let turning: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(turning);
      const seen = entries.at(-1)?.isIntersecting === true;
      const wait = seen ? patience.arriving : patience.leaving;
      if (wait === 0) setOnScreen(seen);
      else turning = setTimeout(() => setOnScreen(seen), wait);
    });
    observer.observe(element);
    return () => {
      clearTimeout(turning);
      observer.disconnect();
    };
  }, [element, patience]);
  return onScreen;
}

/** True once the browser has nothing better to do after the page has loaded. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let cancel = (): void => undefined;
    const wait = (): void => {
      // Safari has no idle callback.
      if (typeof requestIdleCallback !== "function") {
        const timer = setTimeout(() => setIdle(true), 200);
        cancel = () => clearTimeout(timer);
        return;
      }
      const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
      cancel = () => cancelIdleCallback(handle);
    };
    if (document.readyState === "complete") wait();
    else window.addEventListener("load", wait, { once: true });
    return () => {
      window.removeEventListener("load", wait);
      cancel();
    };
  }, []);
  return idle;
}

/** True once the reader has pressed on an element, used a key in it, or turned the wheel over it with a modifier. A finger that passes by to scroll the page does not count. */
export function useTouched(element: HTMLElement | null): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (element === null || touched) return undefined;
    const touch = (): void => setTouched(true);
    const press = (event: Event): void => {
      if (!(event instanceof PointerEvent) || event.pointerType !== "touch" || !event.isPrimary)
        touch();
    };
    // The wheel alone is for the page.
    const turn = (event: Event): void => {
      if (event instanceof WheelEvent && (event.ctrlKey || event.metaKey)) touch();
    };
    // Who only tabs past, either way, has not touched it either.
    const type = ({ key }: KeyboardEvent): void => {
      if (key !== "Tab" && key !== "Shift") touch();
    };
    element.addEventListener("pointerdown", press);
    element.addEventListener("click", touch);
    element.addEventListener("keydown", type);
    element.addEventListener("wheel", turn, { passive: true });
    return () => {
      element.removeEventListener("pointerdown", press);
      element.removeEventListener("click", touch);
      element.removeEventListener("keydown", type);
      element.removeEventListener("wheel", turn);
    };
  }, [element, touched]);
  return touched;
}
