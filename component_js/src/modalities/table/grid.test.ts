import { expect, test } from "vitest";
import { gridOf } from "./grid";

test("an object is names beside their values", () => {
  expect(gridOf({ a: 1, b: null })).toMatchObject({
    header: ["Name", "Value"],
    isNamed: true,
    rows: [{ cells: ["a", 1] }, { cells: ["b", null] }],
  });
});

test("the header is every name, in the order in which they appear", () => {
  const { header, rows } = gridOf([{ b: 1 }, { a: null, b: 2 }]);
  expect(header).toEqual(["b", "a"]);
  expect(rows).toEqual([{ cells: [1, undefined] }, { cells: [2, null] }]);
});

test("names that every object has are cells only where a row has its own", () => {
  const [, second] = gridOf([{ toString: "x" }, { a: 1 }]).rows;
  expect(second).toEqual({ cells: [undefined, 1] });
});

test("lists are rows without a header, as wide as the widest", () => {
  expect(gridOf([[1], [2, "b", true]])).toMatchObject({ header: undefined, width: 3 });
});

test("what has no columns stands across all of them", () => {
  expect(gridOf([{ a: 1 }, "loose", [2]]).rows).toEqual([
    { cells: [1] },
    { whole: "loose" },
    { whole: [2] },
  ]);
  expect(gridOf(["x", null])).toMatchObject({ width: 1, rows: [{ whole: "x" }, { whole: null }] });
});

test("a column is one of numbers if it holds nothing else", () => {
  const { numeric } = gridOf([
    { price: 1, code: 7, note: null },
    { price: null, code: "8" },
  ]);
  expect([...numeric]).toEqual([0]);
});
