import { distanceBetween, type MercatorPoint } from "../../src/domain/mercator.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { planDots, type DotPlan } from "../../src/flow/plan.ts";
import { phaseOf, positionOf, type DotPhase } from "../../src/flow/position.ts";
import { LANE_PIXELS } from "../../src/scene/derive-dots.ts";
import { DotsPainter, type DotColors } from "../../src/paint/dots-gl/dots-painter.ts";
import { encodeDots, type EncodedDots } from "../../src/paint/dots-gl/encode.ts";
import { frameOf, worldPixels } from "../../src/scene/projection.ts";

/** What the vertex shader and the reference in flow/ make of every dot of a plan, compared. */
export interface Comparison {
  readonly dots: number;
  readonly instants: number;
  /** The greatest distance between the two on the ground, in metres, and where it was met. */
  readonly worstMetres: number;
  readonly worst: string;
  /** The greatest distance that any dot moved between two instants: proof that something was compared. */
  readonly farthestKilometres: number;
  readonly phases: readonly DotPhase[];
  /** Dots that look other than their phase says, away from the moment of a change. */
  readonly wrongLooks: readonly string[];
}

/** Colours that tell the phases apart in what is captured. */
const COLORS: DotColors = {
  waiting: [1, 0, 0, 1],
  travelling: [0, 1, 0, 1],
  unplaced: [0, 0, 1, 1],
  placed: [1, 1, 0, 1],
};
const LOOKS: readonly (keyof DotColors)[] = ["waiting", "travelling", "unplaced", "placed"];
const ZOOM = 8;
/** x, y, and the colour. */
const FLOATS = 6;
/** Around a change of phase float32 may be this much early or late; milliseconds. */
const UNSURE = 2000;

/** Runs the real vertex shader over every dot at every instant (milliseconds UTC) and compares it with the reference. */
export function compareDots(
  situation: Situation,
  size: number,
  instants: readonly number[],
): Comparison {
  const plan = planDots(situation, size);
  const { centre } = frameOf(situation.view);
  const dots = encodeDots(plan, situation.period.start, centre);
  const shader = new Capture(dots);
  const scale = worldPixels(ZOOM);
  const laneWidth = LANE_PIXELS / scale;
  const phases = new Set<DotPhase>();
  const wrongLooks: string[] = [];
  let [worstKm, worst, farthest] = [0, "", 0];
  let former: Float32Array | null = null;
  for (const at of instants) {
    const captured = shader.capture(at, scale);
    for (let dot = 0; dot < plan.dots; dot += 1) {
      const offset = dot * FLOATS;
      const drawn = pointIn(captured, offset, centre);
      const away = distanceBetween(drawn, positionOf(plan, dot, at, laneWidth));
      if (!(away <= worstKm)) {
        worstKm = away;
        worst = `dot ${dot} at ${new Date(at).toISOString()}, ${phaseOf(plan, dot, at)}`;
      }
      if (former !== null)
        farthest = Math.max(farthest, distanceBetween(drawn, pointIn(former, offset, centre)));
      phases.add(phaseOf(plan, dot, at));
      const look = lookIn(captured, offset + 2);
      if (isSure(plan, dot, at) && look !== expectedLook(plan, dot, at))
        wrongLooks.push(`dot ${dot} at ${new Date(at).toISOString()} looks ${look}`);
    }
    former = captured;
  }
  shader.dispose();
  return {
    dots: plan.dots,
    instants: instants.length,
    worstMetres: worstKm * 1000,
    worst,
    farthestKilometres: farthest,
    phases: [...phases].sort(),
    wrongLooks: wrongLooks.slice(0, 10),
  };
}

/** Instants at which every phase is met: amid the stories of dots all along the plan, at their turning points and between. */
export function listTellingInstants(
  situation: Situation,
  size: number,
  wanted: number,
): readonly number[] {
  const plan = planDots(situation, size);
  const { start, end } = situation.period;
  const all: number[] = [start, end];
  const per = 9;
  const stories = Math.ceil((wanted - all.length) / per);
  for (let story = 0; story < stories; story += 1) {
    const dot = Math.floor(((story + 0.5) * plan.dots) / stories);
    const departs = plan.departs[dot] ?? start;
    const crosses = plan.crosses[dot] ?? start;
    const reaches = plan.reaches[dot] ?? start;
    const moves = plan.moves[dot] ?? [];
    const last = moves.at(-1)?.start ?? reaches;
    all.push(
      departs,
      departs + (crosses - departs) * 0.01,
      departs + (crosses - departs) * 0.6,
      crosses,
      crosses + (reaches - crosses) * 0.37,
      reaches,
      last + plan.transfer * 0.31,
      last + plan.transfer,
      // Where dots are between two of their moves.
      ((moves[0]?.start ?? reaches) + last) / 2 + 777,
    );
  }
  return all
    .filter((at) => at >= start && at <= end)
    .slice(0, wanted)
    .sort((a, b) => a - b);
}

function isSure(plan: DotPlan, dot: number, at: number): boolean {
  return expectedLook(plan, dot, at - UNSURE) === expectedLook(plan, dot, at + UNSURE);
}

function expectedLook(plan: DotPlan, dot: number, at: number): keyof DotColors {
  const phase = phaseOf(plan, dot, at);
  // Past the crossing a dot still looks as on the way until it leaves the road.
  if (phase === "crossed") return at < (plan.reaches[dot] ?? 0) ? "travelling" : "unplaced";
  return phase;
}

function pointIn(captured: Float32Array, offset: number, anchor: MercatorPoint): MercatorPoint {
  return [
    (captured[offset] ?? NaN) + anchor[0],
    (captured[offset + 1] ?? NaN) + anchor[1],
  ] as const;
}

function lookIn(captured: Float32Array, offset: number): keyof DotColors | "like nothing" {
  const color = captured.subarray(offset, offset + 3).join();
  return LOOKS.find((look) => COLORS[look].slice(0, 3).join() === color) ?? "like nothing";
}

/** The painter with what its vertex shader puts out written into a buffer instead of onto a canvas. */
class Capture {
  private readonly gl: WebGL2RenderingContext;
  private readonly painter: DotsPainter;
  private readonly count: number;
  private readonly output: WebGLBuffer;

  constructor(dots: EncodedDots) {
    const gl = document.createElement("canvas").getContext("webgl2");
    if (gl === null) throw new Error("no WebGL2");
    this.gl = gl;
    this.count = dots.count;
    this.painter = new DotsPainter(gl, dots, ["v_position", "v_color"]);
    this.output = gl.createBuffer();
    gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, this.output);
    const bytes = dots.count * FLOATS * Float32Array.BYTES_PER_ELEMENT;
    gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, bytes, gl.STREAM_READ);
    gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, null);
  }

  capture(at: number, scale: number): Float32Array {
    const { gl } = this;
    // Where a dot comes to lie on the screen is not asked for here.
    const matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    this.painter.prepare({ at, matrix, scale, pixelRatio: 1, colors: COLORS });
    gl.enable(gl.RASTERIZER_DISCARD);
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, this.output);
    gl.beginTransformFeedback(gl.POINTS);
    gl.drawArrays(gl.POINTS, 0, this.count);
    gl.endTransformFeedback();
    const captured = new Float32Array(this.count * FLOATS);
    gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, captured);
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, null);
    const error = gl.getError();
    if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`);
    return captured;
  }

  dispose(): void {
    this.painter.dispose();
    this.gl.deleteBuffer(this.output);
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}
