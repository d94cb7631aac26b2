import type { Camera } from "../../state/view-state.ts";
import { positionOf } from "./camera.ts";

/** What moving takes of a MapLibre map. */
interface MovableMap<Place> {
  readonly getZoom: () => number;
  readonly getContainer: () => { readonly clientWidth: number; readonly clientHeight: number };
  readonly unproject: (point: [x: number, y: number]) => Place;
  readonly jumpTo: (to: ReturnType<typeof positionOf>, data: object) => unknown;
  readonly flyTo: (
    to: ReturnType<typeof positionOf> & { duration: number; essential: boolean },
    data: object,
  ) => unknown;
  readonly easeTo: (
    to: { zoom?: number; bearing?: number; center?: Place; duration: number; essential: boolean },
    data: object,
  ) => unknown;
  readonly dragPan: { readonly enable: (options: { maxSpeed?: number }) => void };
}

/** Marks a move that the reader asked for by a button, a key or a list. */
const ASKED = { asked: true };
/** Milliseconds of a step and of a flight. */
const [STEP, FLIGHT] = [200, 1200];

/** The moves that the reader asks for other than by hand. While `still` nothing glides or flies: the map jumps. */
export class Moves<Place> {
  private readonly map: MovableMap<Place>;
  private still = false;

  constructor(map: MovableMap<Place>) {
    this.map = map;
  }

  setStill(still: boolean): void {
    if (still === this.still) return;
    this.still = still;
    // What a finger has set going stops where the finger leaves.
    this.map.dragPan.enable(still ? { maxSpeed: 0 } : {});
  }

  zoomBy(steps: number): void {
    this.ease({ zoom: this.map.getZoom() + steps });
  }

  /** By CSS pixels. */
  panBy(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const to = [clientWidth / 2 + right, clientHeight / 2 + down] as [number, number];
    this.ease({ center: this.map.unproject(to) });
  }

  turnNorthUp(): void {
    this.ease({ bearing: 0 });
  }

  flyTo(camera: Camera): void {
    const to = positionOf(camera);
    if (this.still) this.map.jumpTo(to, ASKED);
    else this.map.flyTo({ ...to, duration: FLIGHT, essential: true }, ASKED);
  }

  private ease(to: { zoom?: number; bearing?: number; center?: Place }): void {
    // The page itself knows what the device asks for, and what the reader wants of this page.
    this.map.easeTo({ ...to, duration: this.still ? 0 : STEP, essential: true }, ASKED);
  }
}
