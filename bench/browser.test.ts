import { expect, it } from "vitest";
import { sumCode } from "./browser.ts";

it("adds up what a heap snapshot has of code, whatever order its fields come in", () => {
  const meta = {
    node_fields: ["self_size", "name", "type"],
    node_types: [["hidden", "code", "object"]] as const,
  };
  const nodes = [100, 0, 1, 7, 1, 2, 30, 2, 1, 5, 3, 0];
  expect(sumCode({ snapshot: { meta }, nodes })).toBe(130);
});
