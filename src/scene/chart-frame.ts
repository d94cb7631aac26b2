/** Where things stand in the chart, in CSS pixels from its top left corner. */
export interface ChartFrame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Baseline and top of the curve. */
  readonly base: number;
  readonly top: number;
  /** Greatest height of a bar that shows a rate. */
  readonly rateHeight: number;
}
