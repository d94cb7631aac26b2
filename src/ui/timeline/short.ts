/** A length in CSS pixels to the hundredth: nobody sees more, and every digit is sent. */
export function short(pixels: number): number {
  return Number(pixels.toFixed(2));
}
