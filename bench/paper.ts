/** What one view of the embed takes off the line, as measured, the heads of answers included. */
export interface ViewBytes {
  readonly requests: number;
  readonly bytes: number;
  /** Of these, the page itself, which has to be looked at anew now and then; everything else never changes under its name. */
  readonly pageBytes: number;
  /** What a reader who touches the map fetches on top. */
  readonly touchBytes: number;
  readonly touchRequests: number;
}

/** What nobody has measured. Stated beside the result. */
export interface Assumptions {
  readonly views: number;
  /** Share of views by readers who have everything but the page from before. */
  readonly returning: number;
  /** Share of views in which the map is touched. */
  readonly touching: number;
  /** Share of a day's views in its busiest hour, and how much busier its busiest minute is than its mean. */
  readonly busiestHour: number;
  readonly busiestMinute: number;
  /** Caches that ask the host by themselves, and for how many seconds each keeps the page. */
  readonly caches: number;
  readonly pageSeconds: number;
  /** US dollars. */
  readonly pricePerGigabyte: number;
}

export const ASSUMPTIONS: Assumptions = {
  views: 10_000_000,
  returning: 0,
  touching: 0.05,
  busiestHour: 0.1,
  busiestMinute: 2,
  caches: 100,
  pageSeconds: 60,
  pricePerGigabyte: 0.02,
};

export interface Traffic {
  readonly requests: number;
  readonly terabytes: number;
  /** Share of the bytes under names that never change: any cache may keep them for a year. */
  readonly immutableShare: number;
  readonly peakGigabits: number;
  readonly peakRequestsPerSecond: number;
  /** What is left for the host itself behind its caches, a day. */
  readonly hostRequests: number;
  readonly price: number;
}

/** What a day of views costs and needs. A terabyte has 10^12 bytes. */
export function deriveTraffic(view: ViewBytes, assumed: Assumptions): Traffic {
  const { views, returning, touching, busiestHour, busiestMinute } = assumed;
  const fresh = 1 - returning;
  const lasting = view.bytes - view.pageBytes + touching * view.touchBytes;
  const bytes = views * (view.pageBytes + fresh * lasting);
  const files = view.requests - 1 + touching * view.touchRequests;
  const requests = views * (1 + fresh * files);
  const peak = (busiestHour * busiestMinute) / 3600;
  const dayOfPages = (24 * 3600) / assumed.pageSeconds;
  return {
    requests,
    terabytes: bytes / 1e12,
    immutableShare: (views * fresh * lasting) / bytes,
    peakGigabits: (bytes * peak * 8) / 1e9,
    peakRequestsPerSecond: requests * peak,
    hostRequests: assumed.caches * (dayOfPages + view.requests - 1 + view.touchRequests),
    price: (bytes / 1e9) * assumed.pricePerGigabyte,
  };
}
