/** Headers for the addresses that begin with a path. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Files whose names change with what they hold. */
const FOREVER = "public, max-age=31536000, immutable";
/** Pages and what keeps its name: corrections reach every embed within minutes, and nobody waits for them. */
const MINUTES = "public, max-age=300, stale-while-revalidate=300";

/** What a host has to send. The first rule is for everything; each further one for what it says instead. */
export function listHeaderRules(
  policy: string,
  assets: readonly string[],
): readonly [HeaderRule, ...HeaderRule[]] {
  return [
    {
      path: "/",
      headers: {
        "Content-Security-Policy": policy,
        // A frame without an origin of its own asks for the site's scripts as a stranger.
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cache-Control": MINUTES,
      },
    },
    ...assets.map((path) => ({ path: `/${path}/`, headers: { "Cache-Control": FOREVER } })),
  ];
}
