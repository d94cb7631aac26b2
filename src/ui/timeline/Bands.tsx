import { useId } from "react";
import { outlineBand, type BandBox, type Box } from "../../scene/chart-bands.ts";
import { short } from "./short.ts";

/** Boxes where claims disagree: hatched, outlined, with ticks at both ends of what was said. */
export function Bands({ boxes }: { readonly boxes: readonly BandBox[] }) {
  return (
    <>
      {boxes.map((box) => (
        <BandMark key={box.band.claims.map(({ id }) => id).join()} box={box} />
      ))}
    </>
  );
}

/** What a band looks like, for the key. */
export function BandSample() {
  return (
    <svg viewBox="0 0 22 12" aria-hidden="true">
      <BandMark box={{ x: 4, y: 1, width: 14, height: 10 }} />
    </svg>
  );
}

function BandMark({ box }: { readonly box: Box }) {
  const hatch = useId();
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(short);
  return (
    <g className="band">
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse">
        <path className="hatch" d="M-1 1L1-1M0 4L4 0M3 5L5 3" />
      </pattern>
      <rect className="band-ground" x={x} y={y} width={width} height={height} />
      <rect x={x} y={y} width={width} height={height} fill={`url(#${hatch})`} />
      <path className="band-outline" d={outlineBand(box)} />
    </g>
  );
}
