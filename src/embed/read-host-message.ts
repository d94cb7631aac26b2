import type { HostRequest } from "./protocol.ts";

/** A host's request, null for one whose values are of no use, and the number by which it wants to be answered. */
export interface ReadRequest {
  readonly request: HostRequest | null;
  readonly id: number | null;
}

/** Nothing that a host has to say is longer. */
const LONGEST = 300;
const MOST_FIELDS = 5;

type Fields = ReadonlyMap<string, unknown>;
type Reader = (fields: Fields) => HostRequest | null;

// A Map, not an object: `type` may be "constructor" or "__proto__".
const READERS: ReadonlyMap<unknown, Reader> = new Map<string, Reader>([
  ["hello", () => ({ type: "hello" })],
  ["play", () => ({ type: "play" })],
  ["pause", () => ({ type: "pause" })],
  [
    "seek",
    (fields) => {
      const at = fields.get("at");
      const isTime = isText(at) || (typeof at === "number" && Number.isFinite(at));
      return isTime ? { type: "seek", at } : null;
    },
  ],
  [
    "setMeasure",
    (fields) => withText(fields, "measure", (measure) => ({ type: "setMeasure", measure })),
  ],
  ["setLang", (fields) => withText(fields, "lang", (lang) => ({ type: "setLang", lang }))],
  ["setTheme", (fields) => withText(fields, "theme", (theme) => ({ type: "setTheme", theme }))],
  [
    "select",
    (fields) =>
      fields.get("selection") === null
        ? { type: "select", selection: null }
        : withText(fields, "selection", (selection) => ({ type: "select", selection })),
  ],
]);

/**
 * Reads what another window has sent: a request of ours by its type and version, or null for anything else, as for one whose values
 * are of no use and that asks for no answer by its `id`. Looks at few fields of one level only, so that neither size nor loops in it matter, and at own fields only. Never throws.
 */
export function readHostMessage(data: unknown): ReadRequest | null {
  const fields = readFields(data);
  if (fields === null || fields.get("corridor") !== 1) return null;
  const id = fields.get("id") ?? null;
  if (id !== null && !(typeof id === "number" && Number.isSafeInteger(id))) return null;
  const read = READERS.get(fields.get("type"));
  // An answer to what is no request of ours would go in circles where a page passes messages on.
  if (read === undefined) return null;
  const request = read(fields);
  return request === null && id === null ? null : { request, id };
}

function readFields(data: unknown): Fields | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const prototype: unknown = Object.getPrototypeOf(data);
  // What crosses from one window to another is a plain object or a built-in one such as a Map or a Blob.
  if (prototype !== Object.prototype && prototype !== null) return null;
  const names = Object.keys(data);
  return names.length > MOST_FIELDS ? null : new Map(Object.entries(data));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST;
}

function withText(
  fields: Fields,
  name: string,
  make: (text: string) => HostRequest,
): HostRequest | null {
  const value = fields.get(name);
  return isText(value) ? make(value) : null;
}
