import type { Position } from "geojson";

/**
 * A line as a short text. Coordinates are whole multiples of the last decimal in use, told as steps; a smooth line is told by how
 * each step differs from the one before. Each number is written in characters of five bits, least first, the last one marked.
 *
 * The first character says how the steps are told, the second how many decimals there are.
 */
export type PackedLine = string;

const STEPS = "1";
const BENDS = "2";
/** More would not fit 32 bits. Six are a tenth of a metre. */
const MOST_DECIMALS = 6;

const MORE = 32;
const PAYLOAD = 31;
const FIRST_CODE = 35;
/** A backslash would be escaped in every text that holds it. */
const SKIPPED_CODE = 92;

/** The text of a line of two-dimensional positions. Throws a RangeError when a coordinate has more than six decimals. */
export function packLine(line: readonly Position[]): PackedLine {
  const decimals = Math.max(0, ...line.flat().map(countDecimals));
  const unit = 10 ** decimals;
  const steps = differences(line.flat().map((value) => Math.round(value * unit)));
  const short = writeNumbers(steps);
  const other = writeNumbers(differences(steps));
  return short.length <= other.length
    ? `${STEPS}${decimals}${short}`
    : `${BENDS}${decimals}${other}`;
}

/** The line of a text by `packLine`: the same numbers as before. */
export function unpackLine(text: PackedLine): [number, number][] {
  const unit = 10 ** Number(text[1]);
  const line: [number, number][] = [];
  let [x, y, dx, dy] = [0, 0, 0, 0];
  const numbers = readNumbers(text);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [a = 0, b = 0] = [numbers[index], numbers[index + 1]];
    if (text[0] === STEPS) [dx, dy] = [a, b];
    else [dx, dy] = [dx + a, dy + b];
    [x, y] = [x + dx, y + dy];
    line.push([x / unit, y / unit]);
  }
  return line;
}

/** How each number differs from the one two places before: x from x, y from y. */
function differences(numbers: readonly number[]): number[] {
  return numbers.map((value, index) => value - (numbers[index - 2] ?? 0));
}

function countDecimals(value: number): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (Math.round(value * 10 ** decimals) / 10 ** decimals === value) return decimals;
  }
  throw new RangeError(`more than ${MOST_DECIMALS} decimals: ${value}`);
}

function writeNumbers(numbers: readonly number[]): string {
  let text = "";
  for (const value of numbers) {
    // The sign goes last, so that small numbers stay small.
    let rest = value < 0 ? ~(value << 1) : value << 1;
    for (; rest >= MORE; rest >>>= 5) text += characterOf(MORE | (rest & PAYLOAD));
    text += characterOf(rest);
  }
  return text;
}

function characterOf(digit: number): string {
  const code = digit + FIRST_CODE;
  return String.fromCharCode(code < SKIPPED_CODE ? code : code + 1);
}

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (let index = 2; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const digit = code - FIRST_CODE - (code > SKIPPED_CODE ? 1 : 0);
    value |= (digit & PAYLOAD) << shift;
    shift += 5;
    if (digit & MORE) continue;
    numbers.push(value & 1 ? ~(value >>> 1) : value >>> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
