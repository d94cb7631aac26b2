import type { Facts } from "../src/prerender.tsx";

/** What is said about the page where it is linked. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly preview: {
    /** From the site's folder. */
    readonly file: string;
    readonly width: number;
    readonly height: number;
    /** What it shows, in words. */
    readonly alt: string;
  };
  readonly facts: Facts;
  /** From the site's folder, where the page of one version stands; null on the live page. */
  readonly frozen: string | null;
  /** Whether the site has a feed of corrections. */
  readonly feed: boolean;
}
