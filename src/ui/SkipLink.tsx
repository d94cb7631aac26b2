import type { ReactNode } from "react";

/** A link past everything before an element of this id, in sight while it has the focus. Without a script the browser follows it. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        // The address stays the view's: going to an anchor would also restore the view that the address still has.
        event.preventDefault();
        // An open card may cover what is skipped to: its heading stands there instead.
        const card = to === "details" ? document.querySelector(".selection-card h2") : null;
        const target = card ?? document.getElementById(to);
        if (target instanceof HTMLElement) target.focus();
      }}
    >
      {children}
    </a>
  );
}
