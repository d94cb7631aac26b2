import { lazy, Suspense, useState, type ComponentType } from "react";

/**
 * A component that is fetched when it is `wanted` for the first time and stays from then on, so that it sees itself close.
 * What cannot be fetched throws to the nearest error boundary, and is asked for anew when that tries again; Chromium answers with the
 * same failure until the page is loaded anew.
 */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly wanted: boolean }> {
  const start = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        Loaded = start();
        throw error;
      }
    });
  let Loaded = start();
  return function Later({ wanted, ...props }) {
    const [everWanted, setEverWanted] = useState(wanted);
    if (wanted && !everWanted) setEverWanted(true);
    if (!everWanted) return null;
    return (
      <Suspense>
        <Loaded {...(props as unknown as Props)} />
      </Suspense>
    );
  };
}
