import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/cells.json";
import {
  between,
  clipped,
  cornerOf,
  holds,
  overlap,
  pulled,
  type Rectangle,
  shift,
} from "./geometry";
import { describe } from "./words";

const extent = { rows: 12, columns: 9 };
const cell = fc.record({ row: fc.nat(11), column: fc.nat(8) });
const anywhere = fc.record({
  row: fc.integer({ min: -30, max: 30 }),
  column: fc.integer({ min: -30, max: 30 }),
});
const rectangle = fc.tuple(cell, cell).map(([one, other]) => between(one, other));

const cells = (each: Rectangle) =>
  Array.from({ length: extent.rows * extent.columns }, (_, at) => ({
    row: Math.floor(at / extent.columns),
    column: at % extent.columns,
  })).filter((at) => holds(each, at));

test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  expect(overlap(one, other)).toBeCloseTo(expected.overlap, 12);
  expect(overlap(other, one)).toBeCloseTo(expected.overlap, 12);
});

test("overlap is the share of cells that are in both", () => {
  fc.assert(
    fc.property(rectangle, rectangle, (one, other) => {
      const both = cells(one).filter((at) => holds(other, at)).length;
      const either = cells(one).length + cells(other).length - both;
      expect(overlap(one, other)).toBeCloseTo(both / either, 12);
    }),
  );
});

test("from corner to corner, whichever is pulled", () => {
  fc.assert(
    fc.property(rectangle, anywhere, (each, to) => {
      for (const end of ["start", "end"] as const) {
        const other = cornerOf(each, end === "start" ? "end" : "start");
        expect(holds(pulled(each, end, to, extent), other)).toBe(true);
        expect(clipped(pulled(each, end, to, extent), extent)).toEqual(
          pulled(each, end, to, extent),
        );
      }
    }),
  );
});

test("shifted, it keeps its size and stays in the table", () => {
  fc.assert(
    fc.property(rectangle, anywhere, (each, by) => {
      const moved = shift(each, by, extent);
      expect([moved.rows, moved.columns]).toEqual([each.rows, each.columns]);
      expect(clipped(moved, extent)).toEqual(moved);
    }),
  );
});

test("what leaves the table is cut, and what lies outside is nothing", () => {
  expect(clipped({ row: 10, column: 8, rows: 5, columns: 5 }, extent)).toEqual({
    row: 10,
    column: 8,
    rows: 2,
    columns: 1,
  });
  expect(clipped({ row: 12, column: 0, rows: 1, columns: 1 }, extent)).toBeUndefined();
});

test("words say what is there, its rows and its columns by their names", () => {
  const space = { kind: "grid", rows: 12, columns: ["town", "", "km"] } as const;
  const shape = { kind: "cells", row: 1, column: 0, rows: 1, columns: 1, text: "Ghent" } as const;
  expect(describe(shape, space)).toBe("“Ghent”, row 2, column “town”");
  expect(describe({ ...shape, rows: 2, columns: 3, text: "" }, space)).toBe(
    "rows 2 to 3, columns “town” to “km”",
  );
  expect(describe({ ...shape, column: 1 }, space)).toBe("“Ghent”, row 2, column 2");
  expect(describe({ ...shape, text: `a\tb\n${"🦊".repeat(80)}` })).toBe(
    `“a b ${"🦊".repeat(55)}…”, row 2, column 1`,
  );
});
