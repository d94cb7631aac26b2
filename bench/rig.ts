import type { Browser } from "@playwright/test";
import type { BenchServer } from "./server.ts";

/** What every measurement is made with. */
export interface Rig {
  /** Replaced by a fresh one when it has crashed. */
  browser: Browser;
  readonly server: BenchServer;
  /** Address of the site, without a slash at its end. */
  readonly url: string;
  /** The script that watches the site's pages from within. */
  readonly probe: string;
}

/** A measurement that was made, or why not. */
export type Outcome<Sample> =
  { readonly ok: true; readonly value: Sample } | { readonly ok: false; readonly why: string };

/** Makes a measurement; a failure is an outcome, for the report to tell, and ends nothing. */
export async function attempt<Sample>(measure: () => Promise<Sample>): Promise<Outcome<Sample>> {
  try {
    return { ok: true, value: await measure() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { ok: false, why: text.split("\n")[0] ?? "" };
  }
}
