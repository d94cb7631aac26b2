import { expect, it } from "vitest";
import { parseCsv } from "./parse-csv.ts";
import { Problems } from "./problems.ts";

function read(text: string): { rows: string[]; problems: string[] } {
  const problems = new Problems();
  const rows = parseCsv("t.csv", text, ["id", "note"], problems);
  return {
    rows: rows.map(({ line, cell }) => `${line}: ${cell("id")} | ${cell("note")}`),
    problems: problems.found.map(({ line, rule, got }) => `${line} ${rule} ${got}`),
  };
}

it("reads cells by column, with the line on which a row ends", () => {
  const text = `\uFEFFid,note\r\na, one \r\n\r\nb,"two, ""quoted"",\r\nlines"\r\nc,`;
  expect(read(text)).toEqual({
    rows: ["2: a | one", `5: b | two, "quoted",\nlines`, "6: c | "],
    problems: [],
  });
});

it("tells of every row with too few or too many cells and keeps the others", () => {
  expect(read("id,note\na\nb,1\nc,2,3\n")).toEqual({
    rows: ["3: b | 1"],
    problems: ["2 csv-columns 1", "4 csv-columns 3"],
  });
});

it.each([
  ["columns in another order", "note,id\na,b\n", `1 csv-header "note"`],
  ["another separator", "id;note\na;b\n", `1 csv-header "id;note"`],
  ["a column too few", "id\na\n", `1 csv-header nothing`],
  ["a column too many", "id,note,more\na,b,c\n", `1 csv-header "more"`],
  ["an empty file", "", `1 csv-header nothing`],
])("refuses %s", (_what, text, problem) => {
  expect(read(text)).toEqual({ rows: [], problems: [problem] });
});

it("tells where a quote is left open", () => {
  const { rows, problems } = read(`id,note\na,b\nc,"d\n`);
  expect(rows).toEqual([]);
  expect(problems[0]).toMatch(/^3 csv "Quote Not Closed/);
});

it("knows no columns but those asked for", () => {
  const [row] = parseCsv("t.csv", "id,note\na,b\n", ["id", "note"], new Problems());
  expect(() => row?.cell("value")).toThrow("t.csv has no column value");
});
