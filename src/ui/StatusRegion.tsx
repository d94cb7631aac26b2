import type { ReactNode } from "react";

/** Where a message comes to be told by itself: there before the message is, since some screen readers miss a region that comes with its words. */
export function StatusRegion({ children }: { readonly children: ReactNode }) {
  return (
    <div className="status-region" role="status">
      {children}
    </div>
  );
}
