/** Tells whether anybody can see the application, now and whenever it changes: its tab is in front and it is on the screen. */
export function watchVisibility(
  root: Element,
  page: Window,
  onChange: (visible: boolean) => void,
): void {
  let onScreen = true;
  const tell = (): void => onChange(onScreen && page.document.visibilityState === "visible");
  page.document.addEventListener("visibilitychange", tell);
  new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true;
    tell();
  }).observe(root);
  tell();
}
