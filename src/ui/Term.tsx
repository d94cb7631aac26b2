import type { ReactNode } from "react";

/** One term with its description in a list of facts (`dl.facts`). */
export function Term({
  name,
  children,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
