/**
 * Calls `drawn` after the drawing calls of every frame that draws points with WebGL: only our dots are points, MapLibre draws
 * triangles and lines. To be run before the page's own scripts.
 */
export function watchDots(drawn: (gl: WebGL2RenderingContext) => void): void {
  const prototype = WebGL2RenderingContext.prototype;
  const drawArrays = Object.getOwnPropertyDescriptor(prototype, "drawArrays")?.value as (
    this: WebGL2RenderingContext,
    mode: number,
    first: number,
    count: number,
  ) => void;
  const told = new WeakSet<WebGL2RenderingContext>();
  prototype.drawArrays = function (mode, first, count) {
    drawArrays.call(this, mode, first, count);
    if (mode !== this.POINTS || told.has(this)) return;
    told.add(this);
    // After the frame callback, when everything else has been drawn over the dots too.
    queueMicrotask(() => {
      told.delete(this);
      drawn(this);
    });
  };
}
