import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadPack } from "../../geo/load.ts";
import type { Claim } from "./claims.ts";
import { diffRows, diffSituations, isUnchanged, type RowChanges } from "./diff-situations.ts";
import { parseSituation } from "./parse-situation.ts";
import type { Situation } from "./situation.ts";
import { count } from "./units.ts";

function readPack(folder: string): Situation {
  const parsed = parseSituation(loadPack(folder));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

const first = readPack("geo/nagorno-karabakh-2023/versions/1");
const second = readPack("geo/nagorno-karabakh-2023/versions/2");
const changes = diffSituations(first, second);

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => ({ ...row, line: 0 }));

/** A list to which has been done what the changes say. */
function applyChanges(
  rows: readonly Claim[],
  { added, removed, changed }: RowChanges<Claim>,
): readonly Claim[] {
  const gone = new Set(removed.map(({ id }) => id));
  const next = new Map(changed.map(({ after }) => [after.id, after]));
  const left = rows.filter(({ id }) => !gone.has(id));
  return [...left.map((row) => next.get(row.id) ?? row), ...added];
}

/** A few of a pack's claims, some of them with another number or another line, in any order. */
const claims: fc.Arbitrary<readonly Claim[]> = fc
  .uniqueArray(
    fc.record({
      index: fc.nat({ max: 11 }),
      value: fc.constantFrom(1, 2),
      contradicts: fc.constantFrom([], ["a"], ["a", "b"]),
      line: fc.nat({ max: 3 }),
    }),
    { selector: ({ index }) => index },
  )
  .map((picked) =>
    picked.flatMap(({ index, value, contradicts, line }) => {
      const claim = first.claims[index];
      return claim === undefined ? [] : [{ ...claim, value: count(value), contradicts, line }];
    }),
  );

describe("what changed between the versions in the repository", () => {
  it("is the qualifier of eight claims, and no other figure", () => {
    expect(changes.claims.added).toEqual([]);
    expect(changes.claims.removed).toEqual([]);
    expect(changes.claims.changed).toHaveLength(8);
    for (const { fields, before, after } of changes.claims.changed) {
      expect(fields).toEqual(["qualifier"]);
      expect([before.qualifier, after.qualifier]).toEqual(
        after.qualifier === "atMost" ? ["lessThan", "atMost"] : ["moreThan", "atLeast"],
      );
    }
  });

  it("tells what is reworded in the frame, but not that the version is another", () => {
    const fields = changes.frame.map(({ field }) => field);
    expect(fields).toContain("standfirst");
    expect(fields).not.toContain("version");
    expect(isUnchanged(changes)).toBe(false);
  });
});

describe("the difference of two lists", () => {
  it("is empty between a list and itself, in whatever order and on whatever lines", () => {
    expect(isUnchanged(diffSituations(second, second))).toBe(true);
    fc.assert(
      fc.property(claims, (rows) => {
        const moved = rows.toReversed().map((row) => ({ ...row, line: row.line + 7 }));
        expect(diffRows(rows, moved)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });

  it("turns the first into the second", () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        expect(byId(applyChanges(a, diffRows(a, b)))).toEqual(byId(b));
      }),
    );
  });

  it("is the same read backwards, with what is new and what is gone exchanged", () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const [there, back] = [diffRows(a, b), diffRows(b, a)];
        expect(there.added).toEqual(back.removed);
        expect(there.removed).toEqual(back.added);
        const pairs = ({ changed }: typeof there) => byId(changed.map(({ after }) => after));
        expect(pairs(there).map(({ id }) => id)).toEqual(pairs(back).map(({ id }) => id));
      }),
    );
  });
});
