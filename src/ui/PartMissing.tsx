import { useEffect, useSyncExternalStore } from "react";
import { PanelFailed } from "./ErrorBoundary.tsx";

interface PartMissingProps {
  readonly id: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const neverTells = () => (): void => undefined;

/** Stands for a part of the page whose script could not be fetched. It says so once the page has been taken over: that began without it. */
export function PartMissing({ error, ...parts }: PartMissingProps) {
  const takenOver = useSyncExternalStore(
    neverTells,
    () => true,
    () => false,
  );
  useEffect(() => reportError(error), [error]);
  return takenOver && <PanelFailed {...parts} />;
}
