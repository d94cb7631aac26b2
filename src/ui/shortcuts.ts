/** What a key of a single letter or sign does anywhere on the page. */
const SHORTCUTS = { "?": "help", k: "play", j: "previous", l: "next", m: "list" } as const;
type Shortcut = (typeof SHORTCUTS)[keyof typeof SHORTCUTS];

interface Pressed {
  readonly key: string;
  /** Where the key lies, as "KeyK"; the same on keyboards of every script. */
  readonly code: string;
}

/** The shortcut of a key; null for every other. On keyboards without Latin letters it is the key at the same place. */
export function shortcutOf({ key, code }: Pressed): Shortcut | null {
  const latin = /^[\x21-\x7e]$/.test(key) ? key.toLowerCase() : letterOf(code);
  const found = Object.entries(SHORTCUTS).find(([letter]) => letter === latin);
  return found?.[1] ?? null;
}

function letterOf(code: string): string {
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "";
}
