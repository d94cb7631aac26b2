import { useSyncExternalStore } from "react";

/** Whether a media query holds, also when that changes; not before the page's script runs. */
export function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = matchMedia(media);
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    () => matchMedia(media).matches,
    () => false,
  );
}
