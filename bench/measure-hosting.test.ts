import { describe, expect, it } from "vitest";
import { readWrk } from "./measure-hosting.ts";

const SAID = `Running 5s test @ http://127.0.0.1:4188/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     3.21ms    1.02ms  20.11ms   88.12%
    Req/Sec    20.02k     1.11k   22.10k    70.00%
  1000 requests in 5.01s, 2.00MB read
Requests/sec:  19960.08
Transfer/sec:      0.40MB
`;

describe("what wrk says", () => {
  it("is a rate, and the size of one answer", () => {
    const { requestsPerSecond, bytes, failed } = readWrk(SAID);
    expect(requestsPerSecond).toBe(19_960.08);
    expect(bytes).toBeCloseTo((2 * 1024 ** 2) / 1000, 6);
    expect(failed).toBe(0);
  });

  it("counts answers that are none, and connections that broke", () => {
    const more = "  Socket errors: connect 1, read 2, write 0, timeout 3\n";
    expect(readWrk(`${SAID}  Non-2xx or 3xx responses: 4\n${more}`).failed).toBe(10);
  });

  it("is an error when it is not understood", () => {
    expect(() => readWrk("unable to connect to 127.0.0.1")).toThrow(/unable to connect/);
  });
});
