import type { Instant } from "../../domain/units.ts";
import { frameOfCamera, type Frame, type FrameSize } from "../../scene/frame.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera } from "../../state/view-state.ts";
import type { DotsSurface, SurfaceDots, SurfaceOptions } from "../dots-surface.ts";
import { measureLabels } from "../measure-labels.ts";
import { openDotsSurface } from "../open-dots-surface.ts";
import { NO_ROOM, type Box } from "../place-labels.ts";
import { createSpeech, type Speech } from "../say-label.ts";
import { drawSigns } from "../svg/draw-signs.ts";
import type { MapEvents, MapOptions } from "./map-options.ts";

/** What is told when the dots' context is lost, and when there is one again; and how dots are drawn, null where there is no canvas for them. */
type Watch = Pick<SurfaceOptions, "onLost" | "onRestored"> & Pick<MapEvents, "onDots">;

/**
 * What lies over MapLibre's ground: dots on a canvas of their own, and over them signs and names, as the drawn map has them. MapLibre
 * draws its whole map anew for each change of anything on it; with what moves kept off it, it rests while time runs. Everything is
 * drawn at once, as soon as there is a map to follow.
 */
export class MapOverlay {
  readonly element = document.createElement("div");
  private readonly signs = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  private readonly speech: Speech;
  private readonly watch: Watch;
  private dots: SurfaceDots;
  private surface: DotsSurface | null;
  private lost = false;
  /** What the map shows; null while there is none to see. */
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
    // Here, so that a page that never fetches this map has no styles for it.
    this.element.style.cssText = "position: absolute; top: 0; left: 0; pointer-events: none";
    this.element.ariaHidden = "true";
    this.signs.setAttribute("class", "picture picture-signs");
    this.element.append(this.signs);
    this.surface = this.openSurface();
  }

  /** Takes these dots in the place of those it has. */
  setDots(dots: SurfaceDots): void {
    if (dots === this.dots) return;
    this.dots = dots;
    this.surface?.destroy();
    this.surface = this.openSurface();
    // What was lost does not come back: this is another.
    if (this.lost) this.regain();
    this.drawDots();
  }

  /** Shows what the map beneath does. */
  follow(camera: Camera, size: FrameSize): void {
    const looks = JSON.stringify([camera, size, devicePixelRatio]);
    if (looks === this.looks) return;
    this.looks = looks;
    this.frame = frameOfCamera(camera, size);
    // In print the map keeps its pixels, whatever becomes of the room around it.
    this.element.style.width = `${size.width}px`;
    this.element.style.height = `${size.height}px`;
    this.drawDots();
    this.drawSigns();
  }

  /** Draws nothing more until there is a map to follow again. */
  rest(): void {
    [this.frame, this.looks] = [null, ""];
  }

  /**
   * The topmost sign or name at a point of the window. None is the target of an event itself: a finger that moves the map from one, or
   * rests on it while time runs, would lose it with the next drawing, and the map would lose the finger.
   */
  markAt(x: number, y: number): Element | null {
    const marks = [...this.signs.querySelectorAll("[data-pick]")];
    return marks.findLast((mark) => covers(mark, x, y)) ?? null;
  }

  setInstant(at: Instant): void {
    if (at === this.at) return;
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
    if (taken === this.taken) return;
    this.taken = taken;
    this.drawSigns();
  }

  /** Gives the dots' context back. */
  destroy(): void {
    this.surface?.destroy();
    this.element.remove();
  }

  private drawDots(): void {
    if (this.frame !== null) this.surface?.draw(this.at, this.frame, this.palette);
  }

  private openSurface(): DotsSurface | null {
    const surface = openDotsSurface({
      ...this.dots,
      onLost: () => {
        this.lost = true;
        this.watch.onLost();
      },
      onRestored: () => this.regain(),
    });
    if (surface !== null) {
      surface.canvas.style.cssText = "position: absolute; width: 100%; height: 100%";
      this.element.prepend(surface.canvas);
    }
    this.watch.onDots(surface?.kind ?? null);
    return surface;
  }

  private regain(): void {
    this.lost = false;
    this.watch.onRestored();
  }

  private drawSigns(): void {
    const { frame, scene, speech, taken } = this;
    if (frame === null) return;
    this.signs.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    const [measure, room] = [measureLabels(), NO_ROOM];
    const signs = drawSigns(scene, { frame, speech, measure, room, taken });
    if (signs === this.written) return;
    this.written = signs;
    this.signs.innerHTML = signs;
  }
}

function covers(mark: Element, x: number, y: number): boolean {
  const { left, top, width, height } = mark.getBoundingClientRect();
  const [right, down] = [x - left, y - top];
  return mark.tagName === "circle"
    ? Math.hypot(right - width / 2, down - height / 2) <= width / 2
    : right >= 0 && right <= width && down >= 0 && down <= height;
}
