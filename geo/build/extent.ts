/** West, south, east and north of what is kept, in degrees: what a reader can pan to, and a little more. */
export const EXTENT = [42.6, 38, 49.4, 42.2] as const;

/** Decimals of coordinates in files derived from packages (0.0001 degrees is about 10 m). */
export const BASE_DECIMALS = 4;

/** Decimals of coordinates of places and of the lines that must pass through them exactly. */
export const PACK_DECIMALS = 5;

/** West, south, east and north of the coarse cut, in degrees: what a reader can pan to. */
export const COARSE_BOX = [42.6, 38, 49.2, 42.2] as const;

/** Decimals of coordinates in the coarse cut (0.001 degrees is a sixth of a pixel at a width of 900). */
export const COARSE_DECIMALS = 3;
