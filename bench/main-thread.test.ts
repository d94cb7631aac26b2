import { expect, it } from "vitest";
import { readFrames } from "./main-thread.ts";

const frame = (tid: number, dur: number, tdur: number) => ({
  name: "ProxyMain::BeginMainFrame",
  ph: "X",
  pid: 1,
  tid,
  dur,
  tdur,
});
const thread = (tid: number, name: string) => ({
  name: "thread_name",
  ph: "M",
  pid: 1,
  tid,
  args: { name },
});

it("takes the middle frame of the page's main thread and of no other", () => {
  const traceEvents = [
    thread(1, "CrRendererMain"),
    thread(2, "Compositor"),
    frame(1, 2000, 1000),
    frame(1, 9000, 1200),
    frame(1, 2500, 1100),
    frame(2, 99_000, 99_000),
    { ...frame(1, 77_000, 77_000), name: "RunTask" },
  ];
  expect(readFrames(JSON.stringify({ traceEvents }))).toEqual({ cpuMs: 1.1, wallMs: 2.5 });
});

it("says nothing of a trace without frames", () => {
  expect(readFrames('{"traceEvents":[]}')).toEqual({ cpuMs: null, wallMs: null });
});
