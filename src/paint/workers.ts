/**
 * Whether MapLibre's worker can be started in this page. A page without an origin of its own, such as one in a sandbox that allows
 * scripts alone, may start none from an address, and a strict policy forbids every other way.
 */
export function allowsWorkers(): boolean {
  return self.origin !== "null";
}
