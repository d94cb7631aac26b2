import type { Instant } from "../../domain/units.ts";
import { frameOfCamera, type Frame, type FrameSize } from "../../scene/frame.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera } from "../../state/view-state.ts";
import type { DotsSurface, SurfaceDots, SurfaceOptions } from "../dots-surface.ts";
import { LABEL_FONT_FAMILY } from "../label-font.ts";
import { createTextMeasure } from "../measure-text.ts";
import { openDotsSurface } from "../open-dots-surface.ts";
import { NO_ROOM, type Box } from "../place-labels.ts";
import { createSpeech, type Speech } from "../say-label.ts";
import { drawSigns } from "../svg/draw-map.ts";
import type { MapOptions } from "./map-options.ts";

const measure = createTextMeasure(LABEL_FONT_FAMILY);

/** What is told when the dots' context is lost, and when it has come back. */
type Watch = Pick<SurfaceOptions, "onLost" | "onRestored">;

/**
 * What lies over MapLibre's ground: dots on a canvas of their own, and over them signs and names, as the drawn map has them. MapLibre
 * draws its whole map anew for each change of anything on it; with what moves kept off it, it rests while time runs. Everything is
 * drawn at once, from the map's first frame on.
 */
export class MapOverlay {
  readonly element = document.createElement("div");
  private readonly signs = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  private readonly speech: Speech;
  private readonly watch: Watch;
  private dots: SurfaceDots;
  private surface: DotsSurface | null;
  /** What the map's last frame showed; null before its first. */
  private frame: Frame | null = null;
  private looks = "";
  private at: Instant;
  private scene: Scene;
  private palette: Palette;
  private taken: readonly Box[];
  private written = "";

  constructor({ at, scene, palette, taken, dots, language }: MapOptions, watch: Watch) {
    [this.at, this.scene, this.palette, this.taken, this.dots] = [at, scene, palette, taken, dots];
    this.watch = watch;
    this.speech = createSpeech(language);
    this.element.className = "map-overlay";
    this.element.ariaHidden = "true";
    this.signs.setAttribute("class", "picture picture-signs");
    this.element.append(this.signs);
    this.surface = this.openSurface();
  }

  /** How the dots are drawn; null where this browser has no canvas for them. */
  get kind(): DotsSurface["kind"] | null {
    return this.surface?.kind ?? null;
  }

  /** Takes these dots in the place of those it has. */
  setDots(dots: SurfaceDots): void {
    if (dots === this.dots) return;
    this.dots = dots;
    this.surface?.destroy();
    this.surface = this.openSurface();
    this.drawDots();
  }

  /** Shows what the map beneath does. */
  follow(camera: Camera, size: FrameSize): void {
    const looks = JSON.stringify([camera, size, devicePixelRatio]);
    if (looks === this.looks) return;
    this.looks = looks;
    this.frame = frameOfCamera(camera, size);
    this.drawDots();
    this.drawSigns();
  }

  setInstant(at: Instant): void {
    this.at = at;
    this.drawDots();
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.drawDots();
  }

  setScene(scene: Scene): void {
    this.scene = scene;
    this.drawSigns();
  }

  setTaken(taken: readonly Box[]): void {
    this.taken = taken;
    this.drawSigns();
  }

  /** For a canvas that has lost what was on it. */
  drawDots(): void {
    if (this.frame !== null) this.surface?.draw(this.at, this.frame, this.palette);
  }

  /** Gives the dots' context back. */
  destroy(): void {
    this.surface?.destroy();
    this.element.remove();
  }

  private openSurface(): DotsSurface | null {
    const surface = openDotsSurface({ ...this.dots, ...this.watch });
    if (surface !== null) this.element.prepend(surface.canvas);
    return surface;
  }

  private drawSigns(): void {
    const { frame, scene, speech, taken } = this;
    if (frame === null) return;
    this.signs.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    const signs = drawSigns(scene, { frame, speech, measure, room: NO_ROOM, taken });
    if (signs === this.written) return;
    this.written = signs;
    this.signs.innerHTML = signs;
  }
}
