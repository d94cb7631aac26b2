// The parts of the peers that are used here, spelled out: their packages are installed by the bench alone, and types are checked
// without them.

declare module "@deck.gl/mapbox" {
  export interface MapboxOverlayProps {
    readonly interleaved?: boolean;
    readonly layers?: readonly object[];
    readonly onAfterRender?: () => void;
    readonly onError?: (error: Error) => void;
  }
  export class MapboxOverlay {
    constructor(props: MapboxOverlayProps);
    setProps(props: MapboxOverlayProps): void;
    getCanvas(): HTMLCanvasElement | null;
    onAdd(map: import("maplibre-gl").Map): HTMLElement;
    onRemove(map: import("maplibre-gl").Map): void;
  }
}

declare module "@deck.gl/geo-layers" {
  export class TripsLayer<Trip> {
    constructor(props: {
      readonly id: string;
      readonly data: readonly Trip[];
      readonly getPath: (trip: Trip) => readonly (readonly [lng: number, lat: number])[];
      readonly getTimestamps: (trip: Trip) => readonly number[];
      readonly getColor: readonly [red: number, green: number, blue: number];
      readonly currentTime: number;
      readonly trailLength: number;
      readonly widthMinPixels: number;
    });
  }
}

declare module "@flowmap.gl/layers" {
  export class FlowmapLayer<Location, Flow> {
    constructor(props: {
      readonly id: string;
      readonly data: { readonly locations: readonly Location[]; readonly flows: readonly Flow[] };
      readonly getLocationId: (location: Location) => string;
      readonly getLocationLat: (location: Location) => number;
      readonly getLocationLon: (location: Location) => number;
      readonly getFlowOriginId: (flow: Flow) => string;
      readonly getFlowDestId: (flow: Flow) => string;
      readonly getFlowMagnitude: (flow: Flow) => number;
      readonly flowLinesRenderingMode: "straight" | "animated-straight" | "curved";
      readonly clusteringEnabled: boolean;
      readonly maxTopFlowsDisplayNum: number;
      readonly onScaleChange: () => void;
    });
  }
}
