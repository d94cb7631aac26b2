import { HOSTING_SECONDS } from "../measure-hosting.ts";
import type { Results } from "../results.ts";
import { kilobytes, table, whole } from "./text.ts";

/** The section on one machine that serves it. */
export function writeHostingSection({ hosting }: Results): string {
  const rows =
    hosting === null || !hosting.ok
      ? []
      : hosting.value.map(({ what, requestsPerSecond, bytes, failed }) => [
          what,
          whole(requestsPerSecond),
          kilobytes(bytes),
          failed === 0 ? "none" : whole(failed),
        ]);
  const why = hosting?.ok === false ? `\n\nNot measured: ${hosting.why}` : "";
  return `## Served by nginx

One nginx worker with the configuration that the build writes (\`nginx.conf\`), asked by wrk over loopback for ${HOSTING_SECONDS} s on the same cores; each
answer is compressed with gzip as it goes out, which a host that keeps compressed copies does not do. Failed is what took longer than two
seconds, broke off or was refused.

${table(["what", "answers a second", "bytes each", "failed"], rows)}${why}`;
}
