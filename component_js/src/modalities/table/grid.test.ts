import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/grids.json?raw";
import type { Json } from "../../schema.gen";
import { gridOf, misfitOf, quoteOf } from "./grid";

type Case = {
  readonly name: string;
  readonly shown: Json;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly quotes: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly text: string;
  }[];
};

// Read as a page reads it: an import would make a prototype of the name that looks like one.
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the file is ours.
const cases = JSON.parse(vectors) as readonly Case[];

function rowsOf(shown: Json): readonly (readonly (Json | undefined)[])[] {
  const { rows, width, cellAt } = gridOf(shown);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => cellAt(row, column)),
  );
}

test.each(cases)("a table is read as the server reads it: $name", ({ shown, ...expected }) => {
  const grid = gridOf(shown);
  expect(grid.rows).toBe(expected.rows);
  expect(grid.header ?? expected.columns.map(() => "")).toEqual(expected.columns);
  expect(grid.width).toBe(expected.columns.length);
  for (const quote of expected.quotes) {
    expect(quoteOf(grid, quote)).toBe(quote.text);
    expect(misfitOf(grid, { kind: "cells", ...quote })).toBeUndefined();
  }
});

test("an object is names beside their values", () => {
  expect(gridOf({ a: 1, b: null })).toMatchObject({ header: ["Name", "Value"], isNamed: true });
  expect(rowsOf({ a: 1, b: null })).toEqual([
    ["a", 1],
    ["b", null],
  ]);
});

test("names that every object has are cells only where a row has its own", () => {
  expect(rowsOf([{ toString: "x" }, { a: 1 }])).toEqual([
    ["x", undefined],
    [undefined, 1],
  ]);
});

test("what has no columns stands across all of them", () => {
  const { isWhole } = gridOf([{ a: 1 }, "loose", [2]]);
  expect([isWhole(0), isWhole(1), isWhole(2)]).toEqual([false, true, true]);
  expect(gridOf([["a"], "loose"]).isWhole(1)).toBe(true);
});

test("a column is one of numbers if it holds nothing else", () => {
  const { numeric } = gridOf([
    { price: 1, code: 7, note: null },
    { price: null, code: "8" },
  ]);
  expect([...numeric]).toEqual([0]);
});

test("a quote is cut where it gets too long, and never through a character", () => {
  const grid = gridOf([["🦊".repeat(10_001), "b"]]);
  expect(quoteOf(grid, { row: 0, column: 0, rows: 1, columns: 2 })).toBe("🦊".repeat(10_000));
  const many = gridOf(Array.from({ length: 100_000 }, () => ({ a: null, b: null })));
  expect(quoteOf(many, { row: 0, column: 0, rows: 100_000, columns: 2 })).toHaveLength(10_000);
});

test("cells outside and another quote are told apart", () => {
  const grid = gridOf([{ a: "x" }]);
  const cells = { kind: "cells", row: 0, column: 0, rows: 1, columns: 1, text: "x" } as const;
  expect(misfitOf(grid, cells)).toBeUndefined();
  expect(misfitOf(grid, { ...cells, text: "" })).toBeUndefined();
  expect(misfitOf(grid, { ...cells, text: "y" })).toBe("misquoted");
  expect(misfitOf(grid, { ...cells, rows: 2 })).toBe("outside");
});
