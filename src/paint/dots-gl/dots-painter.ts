import { HOUR } from "../../domain/units.ts";
import { LANE_PIXELS } from "../../scene/derive-dots.ts";
import type { EncodedDots } from "./encode.ts";
import { ATTRIBUTES, linkProgram, uploadColumn, uploadTexture } from "./gl.ts";
import { FRAGMENT_SHADER, VERTEX_SHADER } from "./shaders.ts";

/** A colour from 0 to 1, alpha last, not premultiplied. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** How dots look in each phase. */
export interface DotColors {
  readonly waiting: Rgba;
  readonly travelling: Rgba;
  readonly unplaced: Rgba;
  readonly placed: Rgba;
}

/** What changes from one frame to the next: uniforms only, nothing is uploaded. */
export interface DotFrame {
  /** Milliseconds UTC. */
  readonly at: number;
  /** Column-major; takes Mercator units from the world's corner to clip space. In double precision. */
  readonly matrix: ArrayLike<number>;
  /** CSS pixels per Mercator unit. */
  readonly scale: number;
  readonly pixelRatio: number;
  readonly colors: DotColors;
}

/** Draws the dots of one plan into a WebGL2 context that it does not own. */
export class DotsPainter {
  private readonly gl: WebGL2RenderingContext;
  private readonly dots: EncodedDots;
  private readonly program: WebGLProgram;
  private readonly vertices: WebGLVertexArrayObject;
  private readonly buffers: readonly WebGLBuffer[];
  private readonly textures: readonly WebGLTexture[];
  private readonly locations = new Map<string, WebGLUniformLocation | null>();

  /** Uploads everything once. Throws when the driver refuses the program. `captured`: varyings for transform feedback. */
  constructor(gl: WebGL2RenderingContext, dots: EncodedDots, captured: readonly string[] = []) {
    this.gl = gl;
    this.dots = dots;
    this.program = linkProgram(gl, VERTEX_SHADER, FRAGMENT_SHADER, captured);
    this.vertices = gl.createVertexArray();
    gl.bindVertexArray(this.vertices);
    this.buffers = [
      uploadColumn(gl, ATTRIBUTES.a_times, dots.times),
      uploadColumn(gl, ATTRIBUTES.a_story, dots.story),
    ];
    gl.bindVertexArray(null);
    this.textures = [dots.moves, dots.tracks, dots.gatherings].map((texture) =>
      uploadTexture(gl, texture),
    );
  }

  /** Draws one frame, premultiplied; how dots meet each other and what is there is for the caller to set. Restores nothing that callers rely on. */
  draw(frame: DotFrame): void {
    const { gl } = this;
    this.prepare(frame);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.drawArrays(gl.POINTS, 0, this.dots.count);
    gl.bindVertexArray(null);
  }

  /** Binds the program, its data and the frame's uniforms. */
  prepare({ at, matrix, scale, pixelRatio, colors }: DotFrame): void {
    const { gl, dots } = this;
    gl.useProgram(this.program);
    gl.bindVertexArray(this.vertices);
    ["u_moves", "u_tracks", "u_gatherings"].forEach((name, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, this.textures[unit] ?? null);
      gl.uniform1i(this.location(name), unit);
    });
    gl.uniform1f(this.location("u_now"), (at - dots.epoch) / HOUR);
    gl.uniform1f(this.location("u_transfer"), dots.transfer);
    gl.uniform1f(this.location("u_originCount"), dots.originCount);
    gl.uniform1f(this.location("u_laneWidth"), LANE_PIXELS / scale);
    gl.uniform1f(this.location("u_scale"), scale);
    gl.uniform1f(this.location("u_ratio"), pixelRatio);
    gl.uniformMatrix4fv(this.location("u_matrix"), false, translate(matrix, dots.anchor));
    gl.uniform4fv(this.location("u_waiting"), colors.waiting);
    gl.uniform4fv(this.location("u_travelling"), colors.travelling);
    gl.uniform4fv(this.location("u_unplaced"), colors.unplaced);
    gl.uniform4fv(this.location("u_placed"), colors.placed);
  }

  /** Gives everything back to the context. */
  dispose(): void {
    const { gl } = this;
    gl.deleteProgram(this.program);
    gl.deleteVertexArray(this.vertices);
    for (const buffer of this.buffers) gl.deleteBuffer(buffer);
    for (const texture of this.textures) gl.deleteTexture(texture);
  }

  private location(name: string): WebGLUniformLocation | null {
    const known = this.locations.get(name);
    if (known !== undefined) return known;
    const found = this.gl.getUniformLocation(this.program, name);
    this.locations.set(name, found);
    return found;
  }
}

/** Moves a matrix's origin to `anchor` in double precision, before its numbers become float32. */
function translate(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row += 1) {
    moved[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return moved;
}
