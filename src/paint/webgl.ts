/** Whether this browser can draw with WebGL2 now. The context that is made to find out is given back at once. */
export function offersWebGl2(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
