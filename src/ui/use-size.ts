import { useLayoutEffect, useState } from "react";

export interface Size {
  /** CSS pixels, rounded down. */
  readonly width: number;
  readonly height: number;
}

/** The size of an element, followed as it changes; null until it is there. */
export function useSize(element: HTMLElement | null): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      // What is hidden, as while the page is printed or in a frame not laid out yet, has no size: it keeps the one that it had.
      if (width === 0 || height === 0) return;
      const next = { width: Math.floor(width), height: Math.floor(height) };
      setSize((size_) =>
        size_?.width === next.width && size_.height === next.height ? size_ : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
