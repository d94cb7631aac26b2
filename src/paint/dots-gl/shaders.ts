import { GONE, MERGE, PRESENCES } from "../../flow/position.ts";
import { TRACK_SAMPLES } from "../../flow/track.ts";
import { FILL, TRAVEL_PIXELS } from "../../scene/derive-dots.ts";
import { DOT_PIXELS, DOT_RING } from "../../scene/dot-looks.ts";

/**
 * All motion is here: the position of a dot follows from its columns and the one uniform `u_now`. It says what
 * `flow/position.ts` says, in float32; a test compares the two.
 */
export const VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp sampler2D;

in vec4 a_times;  // departs, crosses, reaches in hours; lane -1..1
in vec4 a_story;  // origin, slot there, first move, number of moves

uniform sampler2D u_moves;
uniform sampler2D u_tracks;
uniform sampler2D u_gatherings;
uniform float u_now;          // hours
uniform float u_transfer;     // hours
uniform float u_originCount;
uniform float u_laneWidth;    // Mercator units
uniform mat4 u_matrix;
uniform float u_scale;        // CSS pixels per Mercator unit
uniform float u_ratio;        // device pixels per CSS pixel
uniform vec4 u_waiting;       // colours, not premultiplied
uniform vec4 u_travelling;
uniform vec4 u_unplaced;
uniform vec4 u_placed;

out vec2 v_position;
out vec4 v_color;
out float v_radius;           // device pixels, as the next
out float v_inner;            // of the hole in a ring; none where negative

const float MERGE = ${MERGE.toFixed(4)};
const int SAMPLES = ${TRACK_SAMPLES};
const float PI = 3.14159265358979323846;

vec4 gathering(float index) {
  return texelFetch(u_gatherings, ivec2(int(index), 0), 0);
}

vec2 slotPosition(float index, float slot) {
  vec4 place = gathering(index);
  float radius = sqrt((slot + 0.5) / PI);
  // The golden angle is 0.381966 turns. Whole turns are dropped early and in two steps: float32 has no room for thousands of them.
  float coarse = floor(slot / 256.0);
  float turns = fract(coarse * 0.7832988800269) + (slot - coarse * 256.0) * 0.38196601125010515;
  float angle = fract(turns) * 2.0 * PI;
  return place.xy + place.z * radius * vec2(cos(angle), sin(angle));
}

vec4 moveAt(float index) {
  int i = int(index);
  int width = textureSize(u_moves, 0).x;
  return texelFetch(u_moves, ivec2(i % width, i / width), 0);
}

// The point of a track at a share of its way, and the vector to its side.
vec4 onTrack(float track, float share) {
  int half_ = share < 0.5 ? 0 : 1;
  float position = clamp(share * 2.0 - float(half_), 0.0, 1.0) * float(SAMPLES - 1);
  int index = min(int(floor(position)), SAMPLES - 2);
  vec4 a = texelFetch(u_tracks, ivec2(half_ * SAMPLES + index, int(track)), 0);
  vec4 b = texelFetch(u_tracks, ivec2(half_ * SAMPLES + index + 1, int(track)), 0);
  return mix(a, b, position - float(index));
}

// The radius at which a disc, its edge softened over a pixel, covers as much as with a sharp one.
float soften(float radius) {
  return sqrt(max(0.0, radius * radius - 1.0 / 12.0));
}

void main() {
  float departs = a_times.x;
  float crosses = a_times.y;
  float reaches = a_times.z;
  float hostSpacing = gathering(u_originCount).z;
  float size = min(hostSpacing * u_scale * ${FILL}, ${TRAVEL_PIXELS.toFixed(1)});
  vec2 waits = slotPosition(a_story.x, a_story.y);
  bool ring = false;

  if (u_now <= departs) {
    v_position = waits;
    v_color = u_waiting;
    size = gathering(0.0).z * u_scale * ${FILL};
  } else if (u_now < reaches) {
    float share = u_now < crosses
      ? (u_now - departs) / (crosses - departs) * 0.5
      : 0.5 + (u_now - crosses) / (reaches - crosses) * 0.5;
    vec4 road = onTrack(a_story.x, share);
    float aside = a_times.w * u_laneWidth * smoothstep(0.0, 1.0, min(share, 1.0 - share) / MERGE);
    v_position = mix(waits, road.xy + road.zw * aside, smoothstep(0.0, 1.0, share / MERGE));
    v_color = u_travelling;
  } else {
    vec2 from = onTrack(a_story.x, 1.0).xy;
    vec2 to = from;
    float start = reaches;
    float place = 0.0;
    float before = 0.0;
    int moves = int(a_story.w);
    for (int i = 0; i < moves; i += 1) {
      vec4 move = moveAt(a_story.z + float(i));
      if (move.x > u_now) break;
      from = to;
      start = move.x;
      before = place;
      place = move.y;
      to = slotPosition(u_originCount + move.y, move.z);
    }
    float share = smoothstep(0.0, 1.0, (u_now - start) / u_transfer);
    v_position = mix(from, to, share);
    bool arrived = u_now - start >= u_transfer;
    // Who leaves an area is no longer placed there, though still on the way.
    float shown = arrived ? place : min(place, before);
    v_color = shown > 0.5 ? u_placed : u_unplaced;
    ring = shown <= 0.5;
    size = hostSpacing * u_scale * ${FILL};
    float presence = 1.0 - ${(GONE * 4).toFixed(4)} * share * (1.0 - share);
    v_color.a *= floor(presence * ${PRESENCES}.0 + 0.5) / ${PRESENCES}.0;
  }

  size = clamp(size, ${DOT_PIXELS.map((pixels) => pixels.toFixed(1)).join(", ")});
  ring = ring && size >= ${DOT_RING.from.toFixed(1)};
  v_radius = soften(size * 0.5 * u_ratio);
  v_inner = ring ? soften((size * 0.5 - ${DOT_RING.width.toFixed(1)}) * u_ratio) : -1.0;
  gl_PointSize = v_radius * 2.0 + 1.0;
  gl_Position = u_matrix * vec4(v_position, 0.0, 1.0);
}`;

export const FRAGMENT_SHADER = `#version 300 es
precision highp float;

in vec4 v_color;
in float v_radius;
in float v_inner;
out vec4 color;

void main() {
  float away = length(gl_PointCoord - 0.5) * (v_radius * 2.0 + 1.0);
  vec2 cover = clamp(vec2(v_radius, v_inner) - away + 0.5, 0.0, 1.0);
  float alpha = v_color.a * (cover.x - cover.y);
  color = vec4(v_color.rgb * alpha, alpha);
}`;
