import { useEffect, useState } from "react";

/** Whether an element is on the screen or was so many milliseconds ago; null until it is known. */
export function useOnScreen(element: Element | null, patience: number): boolean | null {
  const [onScreen, setOnScreen] = useState<boolean | null>(null);
  useEffect(() => {
    if (element === null) return undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(leaving);
      if (entries.at(-1)?.isIntersecting === true) setOnScreen(true);
      else leaving = setTimeout(() => setOnScreen(false), patience);
    });
    observer.observe(element);
    return () => {
      clearTimeout(leaving);
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
