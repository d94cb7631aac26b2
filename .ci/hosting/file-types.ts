/** What a host has to know of a kind of file that the build writes. */
export interface FileType {
  /** As a `Content-Type`, without the charset. */
  readonly type: string;
  readonly endings: readonly string[];
  /** Whether brotli makes it smaller: fonts and pictures are compressed already. */
  readonly packs: boolean;
}

export const FILE_TYPES: readonly FileType[] = [
  { type: "text/html", endings: ["html"], packs: true },
  { type: "text/css", endings: ["css"], packs: true },
  { type: "text/javascript", endings: ["js", "mjs"], packs: true },
  { type: "application/json", endings: ["json"], packs: true },
  { type: "application/atom+xml", endings: ["atom"], packs: true },
  { type: "image/svg+xml", endings: ["svg"], packs: true },
  { type: "text/plain", endings: ["txt"], packs: true },
  { type: "image/png", endings: ["png"], packs: false },
  { type: "font/woff2", endings: ["woff2"], packs: false },
];

/** Less is not worth a second copy, nor the work of unpacking it. */
export const LEAST_BYTES = 512;

/** Whether a built file is to have a compressed copy beside it. */
export function isPacked(name: string, bytes: number): boolean {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  return (
    bytes >= LEAST_BYTES &&
    FILE_TYPES.some(({ packs, endings }) => packs && endings.includes(ending))
  );
}
