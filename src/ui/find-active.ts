export type Focused = HTMLElement | SVGElement;

/** What has the focus; null when nothing particular has it. */
export function findActive(): Focused | null {
  const active = document.activeElement;
  if (active === document.body) return null;
  return active instanceof HTMLElement || active instanceof SVGElement ? active : null;
}
