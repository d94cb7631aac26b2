import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import type { LabelRole } from "../../scene/scene.ts";
import {
  CROWD_RING,
  DETAIL_SCALE,
  GLYPH_SIZE,
  LABEL_TYPES,
  LINE_HEIGHT,
  markRadius,
} from "../../scene/sign-sizes.ts";
import { LABEL_FONTS } from "../label-font.ts";
import { offsetOf, SIDES } from "../place-labels.ts";
import { byZoom, role, state } from "./expressions.ts";
import { CROWD, nameOffset } from "./scene-geojson.ts";

/** Only the first name is searched for a weight, so that it may be a word that no font bears. */
const REGULAR = ["Regular", ...LABEL_FONTS];
const BOLD = ["Semibold", ...LABEL_FONTS];

/** Far beyond the zooms there are. */
const FARTHEST = 24;

/** Rings around crowds, settlements as circles, crossings as signs that tell their state by shape. */
export function pointLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "crowds",
      type: "circle",
      source: "points",
      filter: role(CROWD),
      paint: {
        // The ground grows twofold with each zoom.
        "circle-radius": [
          "interpolate",
          ["exponential", 2],
          ["zoom"],
          0,
          ["+", CROWD_RING.gap, ["get", "radius"]],
          FARTHEST,
          ["+", CROWD_RING.gap, ["*", 2 ** FARTHEST, ["get", "radius"]]],
        ],
        "circle-opacity": 0,
        "circle-stroke-color": palette.people,
        "circle-stroke-width": CROWD_RING.width,
      },
    },
    {
      id: "points",
      type: "circle",
      source: "points",
      filter: ["all", ["!", role("crossing", CROWD)], ["<=", ["get", "fromZoom"], ["zoom"]]],
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          6,
          ["match", ["get", "rank"], 1, markRadius(1)[0][1], markRadius(2)[0][1]],
          10,
          ["match", ["get", "rank"], 1, markRadius(1)[1][1], markRadius(2)[1][1]],
        ],
        "circle-color": palette.markFill,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": byZoom([6, 1.1], [10, 1.8]),
      },
    },
    {
      id: "crossings",
      type: "symbol",
      source: "points",
      filter: ["all", role("crossing"), ["<=", ["get", "fromZoom"], ["zoom"]]],
      layout: {
        "icon-image": ["concat", "crossing-", ["get", "state"]],
        "icon-size": byZoom(
          ...GLYPH_SIZE.map(([zoom, size]): [number, number] => [zoom, size / 24]),
        ),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
  ];
}

/** Every offset that a label can have, by its name. */
export const OFFSETS = new Map(
  Object.values(LABEL_TYPES).flatMap(({ offset }) =>
    SIDES.map((anchor) => {
      const found = offsetOf(anchor, offset);
      return [nameOffset(found), found];
    }),
  ),
);

/** The offset that a feature names; none for a label in the middle of its point. */
const OFFSET = [
  "match",
  ["get", "offset"],
  ...[...OFFSETS].flatMap(([name, offset]) => [name, ["literal", offset]]),
  ["literal", [0, 0]],
];

/** Names where `placeLabels` has found room for them: none covers another, so that MapLibre need not look. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.6, "text-halo-blur": 0.4 };
  const detail = { "font-scale": DETAIL_SCALE, "text-color": palette.muted };
  const layer = (id: string, roles: readonly LabelRole[], paint: object): LayerSpecification => ({
    id,
    type: "symbol",
    source: "labels",
    filter: role(...roles),
    layout: {
      "text-field": [
        "format",
        ["get", "text"],
        { "text-font": ["literal", id === "ground-labels" ? REGULAR : BOLD] },
        ["case", ["has", "detail"], "\n", ""],
        {},
        ["coalesce", ["get", "detail"], ""],
        { ...detail, "text-font": ["literal", REGULAR] },
      ] as unknown as ExpressionSpecification,
      "text-size": sizeByRole(roles),
      "text-letter-spacing": LABEL_TYPES[roles[0] ?? "town"].spacing,
      "text-anchor": ["get", "anchor"],
      "text-offset": OFFSET,
      "text-justify": "auto",
      "text-line-height": LINE_HEIGHT,
      // Lines are broken already.
      "text-max-width": 100,
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    } as unknown as SymbolLayerSpecification["layout"] & object,
    paint: { ...halo, "text-opacity": ["-", 1, state("old")], ...paint },
  });
  return [
    layer("ground-labels", ["country"], {
      "text-color": palette.quiet,
      "text-halo-width": 1,
    }),
    layer("labels", ["crossing", "gathering", "city", "town", "village"], {
      "text-color": palette.ink,
    }),
    layer("region-labels", ["region"], {
      "text-color": palette.regionLabel,
      "text-halo-color": palette.regionFill,
    }),
    layer("crowd-labels", ["crowd"], { "text-color": palette.ink }),
  ];
}

function sizeByRole(roles: readonly LabelRole[]): ExpressionSpecification {
  const [first = "town"] = roles;
  const at = (stop: 0 | 1): unknown =>
    roles.length === 1
      ? LABEL_TYPES[first].size[stop][1]
      : [
          "match",
          ["get", "role"],
          ...roles.slice(1).flatMap((name) => [name, LABEL_TYPES[name].size[stop][1]]),
          LABEL_TYPES[first].size[stop][1],
        ];
  const [from, to] = LABEL_TYPES[first].size;
  return [
    "interpolate",
    ["linear"],
    ["zoom"],
    from[0],
    at(0),
    to[0],
    at(1),
  ] as unknown as ExpressionSpecification;
}
