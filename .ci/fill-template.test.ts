import { expect, it } from "vitest";
import { joinSite, moveDown } from "./fill-template.ts";

const page = [
  '<link rel="icon" href="./favicon.svg" />',
  '<script type="module" src="./assets/index.js"></script>',
  '<script src="https://example.org/other.js"></script>',
  '<a href="./accessibility.html">…</a>',
  '<ul class="plain-languages"><li><a href="./hy/">hy</a></li></ul>',
].join("\n");

it("finds its own scripts and links above it, however far down a page stands, and leaves all else", () => {
  expect(moveDown(page).split("\n").slice(0, 4)).toEqual([
    '<link rel="icon" href="../favicon.svg" />',
    '<script type="module" src="../assets/index.js"></script>',
    '<script src="https://example.org/other.js"></script>',
    '<a href="./accessibility.html">…</a>',
  ]);
  expect(moveDown(page, 2)).toContain('src="../../assets/index.js"');
});

it("joins the page of one version to the site: its icon and its ways to other languages lead two folders up", () => {
  const joined = joinSite(page);
  expect(joined).toContain('<link rel="icon" href="../../favicon.svg" />');
  expect(joined).toContain('<a href="../../hy/">');
  expect(joined).toContain('src="./assets/index.js"');
});
