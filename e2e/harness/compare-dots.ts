import { distanceBetween, type MercatorPoint } from "../../src/domain/mercator.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { instant } from "../../src/domain/units.ts";
import { planDots, type DotPlan } from "../../src/flow/plan.ts";
import { phaseOf, positionOf, presenceOf, type DotPhase } from "../../src/flow/position.ts";
import { deriveDots, LANE_PIXELS } from "../../src/scene/derive-dots.ts";
import { DOT_RING, DOT_STRENGTHS, dotPixels, isRing } from "../../src/scene/dot-looks.ts";
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
  /** Dots that look other than their phase says, away from the moment of a change: in hue, strength, size or as rings. */
  readonly wrongLooks: readonly string[];
  /** How many dots were rings, and how many were seen coming and going. */
  readonly rings: number;
  readonly faint: number;
}

/** Colours that tell the phases apart in what is captured, with the strengths of the scene. */
const COLORS: DotColors = {
  waiting: [1, 0, 0, DOT_STRENGTHS.waiting],
  travelling: [0, 1, 0, DOT_STRENGTHS.travelling],
  unplaced: [0, 0, 1, DOT_STRENGTHS.unplaced],
  placed: [1, 1, 0, DOT_STRENGTHS.placed],
};
const HUES: readonly (keyof DotColors)[] = ["waiting", "travelling", "unplaced", "placed"];
/** From instant to instant another, so that dots are met from the least to the largest, on screens of either kind. */
const ZOOMS = [8, 6, 10, 12, 9, 7, 11];
const RATIOS = [1, 2];
/** x, y, the colour, the radius and that of the hole. */
const FLOATS = 8;
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
  const phases = new Set<DotPhase>();
  const wrongLooks: string[] = [];
  let [worstKm, worst, farthest, rings, faint] = [0, "", 0, 0, 0];
  let former: Float32Array | null = null;
  instants.forEach((at, index) => {
    const scale = worldPixels(ZOOMS[index % ZOOMS.length] ?? NaN);
    const ratio = RATIOS[index % RATIOS.length] ?? NaN;
    const laneWidth = LANE_PIXELS / scale;
    const captured = shader.capture(at, scale, ratio);
    const sizes = new Map(
      deriveDots(plan, instant(at), scale).map(({ phase, size: own }) => [phase, own]),
    );
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
      const phase = phaseOf(plan, dot, at);
      phases.add(phase);
      if (!isSure(plan, dot, at)) continue;
      const seen = lookIn(captured, offset + 2);
      const presence = presenceOf(plan, dot, at);
      const pixels = dotPixels(sizes.get(phase) ?? NaN, { scale });
      const ring = isRing(phase, pixels);
      if (ring) rings += 1;
      if (presence < 0.9) faint += 1;
      const wanted: Look = {
        hue: phase === "crossed" ? "travelling" : phase,
        strength: DOT_STRENGTHS[phase] * presence,
        radius: soften((pixels / 2) * ratio),
        inner: ring ? soften((pixels / 2 - DOT_RING.width) * ratio) : -1,
      };
      if (!isAlike(seen, wanted))
        wrongLooks.push(
          `dot ${dot} at ${new Date(at).toISOString()}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`,
        );
    }
    former = captured;
  });
  shader.dispose();
  return {
    dots: plan.dots,
    instants: instants.length,
    worstMetres: worstKm * 1000,
    worst,
    farthestKilometres: farthest,
    phases: [...phases].sort(),
    wrongLooks: wrongLooks.slice(0, 10),
    rings,
    faint,
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
  const lookAt = (time: number): string =>
    `${phaseOf(plan, dot, time)} ${presenceOf(plan, dot, time)}`;
  return lookAt(at - UNSURE) === lookAt(at + UNSURE);
}

/** How a dot looks; radii in device pixels. */
interface Look {
  readonly hue: keyof DotColors | "none";
  readonly strength: number;
  readonly radius: number;
  readonly inner: number;
}

/** The radius of a disc that covers as much with its edge softened over a pixel. */
function soften(radius: number): number {
  return Math.sqrt(radius ** 2 - 1 / 12);
}

function isAlike(one: Look, other: Look): boolean {
  const near = (key: "strength" | "radius" | "inner"): boolean =>
    Math.abs(one[key] - other[key]) < 0.005;
  return one.hue === other.hue && near("strength") && near("radius") && near("inner");
}

function pointIn(captured: Float32Array, offset: number, anchor: MercatorPoint): MercatorPoint {
  return [
    (captured[offset] ?? NaN) + anchor[0],
    (captured[offset + 1] ?? NaN) + anchor[1],
  ] as const;
}

function lookIn(captured: Float32Array, offset: number): Look {
  const color = captured.subarray(offset, offset + 3).join();
  const [strength = NaN, radius = NaN, inner = NaN] = captured.subarray(offset + 3, offset + 6);
  const hue = HUES.find((look) => COLORS[look].slice(0, 3).join() === color) ?? "none";
  return { hue, strength, radius, inner };
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
    this.painter = new DotsPainter(gl, dots, ["v_position", "v_color", "v_radius", "v_inner"]);
    this.output = gl.createBuffer();
    gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, this.output);
    const bytes = dots.count * FLOATS * Float32Array.BYTES_PER_ELEMENT;
    gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, bytes, gl.STREAM_READ);
    gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, null);
  }

  capture(at: number, scale: number, pixelRatio: number): Float32Array {
    const { gl } = this;
    // Where a dot comes to lie on the screen is not asked for here.
    const matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    this.painter.prepare({ at, matrix, scale, pixelRatio, colors: COLORS });
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
