/** Makes the page's clock run faster. To be run before the page's own scripts. */
export function hastenClock(times: number): void {
  if (times === 1) return;
  const now = performance.now.bind(performance);
  performance.now = () => now() * times;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((time) => callback(time * times));
}
