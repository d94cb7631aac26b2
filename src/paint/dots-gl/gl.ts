import type { FloatTexture } from "./encode.ts";

/** The attribute locations that every program here uses, so that one vertex array serves all of them. */
export const ATTRIBUTES = { a_times: 0, a_story: 1 } as const;

/** Compiles and links. Throws with the driver's log. `captured` names varyings for transform feedback. */
export function linkProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  captured: readonly string[] = [],
): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error("the WebGL context is lost");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    // Marked for deletion now, deleted with the program.
    gl.deleteShader(shader);
  }
  for (const [name, location] of Object.entries(ATTRIBUTES))
    gl.bindAttribLocation(program, location, name);
  if (captured.length > 0)
    gl.transformFeedbackVaryings(program, [...captured], gl.INTERLEAVED_ATTRIBS);
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) =>
      gl.getShaderInfoLog(shader),
    );
    throw new Error(`dots program: ${gl.getProgramInfoLog(program) ?? ""} ${logs.join(" ")}`);
  }
  return program;
}

/** Uploads a column of four floats per dot and points an attribute at it. */
export function uploadColumn(
  gl: WebGL2RenderingContext,
  location: number,
  column: Float32Array,
): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, column, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, 4, gl.FLOAT, false, 0, 0);
  return buffer;
}

/** Uploads a texture that is read texel by texel, never filtered. */
export function uploadTexture(
  gl: WebGL2RenderingContext,
  { width, height, data }: FloatTexture,
): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, data);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
