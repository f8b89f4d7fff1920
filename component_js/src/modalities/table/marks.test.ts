import { expect, test } from "vitest";
import { bare } from "../../core/part";
import { alike } from "../../core/same";
import type { Cells } from "../../schema.gen";
import { type Mark, marksAt, marksInRow, marksOf, picked, placedIn } from "./marks";
import { paintOf } from "./paint";

const extent = { rows: 20, columns: 10 };
const look = {
  colorOf: () => "red",
  titleOf: ({ labels }: Cells) => labels.join(),
  selection: new Set(["b"]),
};

function cells(id: string, row: number, column: number, rows = 1, columns = 1): Cells {
  return { ...bare, kind: "cells", id, source: "t", row, column, rows, columns, text: "" };
}

const marked = (...all: readonly Cells[]): readonly Mark[] => marksOf(placedIn(all, extent), look);

test("the outer ones come first, and those that overlap stand in lanes of their own", () => {
  const marks = marked(cells("in", 2, 2), cells("out", 0, 0, 5, 5), cells("far", 9, 9));
  expect(marks.map(({ id, lane }) => [id, lane])).toEqual([
    ["out", 0],
    ["in", 1],
    ["far", 0],
  ]);
});

test("what leaves the table is cut, and what lies outside is left out", () => {
  const marks = marked(cells("cut", 18, 8, 9, 9), cells("out", 30, 0));
  expect(marks).toMatchObject([{ id: "cut", rows: 2, columns: 2 }]);
});

test("a click means the innermost, and the next one out at each further click", () => {
  const marks = marked(cells("a", 0, 0, 5, 5), cells("b", 1, 1, 2, 2), cells("c", 1, 1));
  const there = marksAt(marks, { row: 1, column: 1 });
  expect(there).toHaveLength(3);
  // "b" is selected: the next one out is "a".
  expect(picked(there, false)?.id).toBe("a");
  expect(picked(there, true)?.id).toBe("c");
});

test("a thousand marks that overlap are placed at once", () => {
  const all = Array.from({ length: 1000 }, (_, at) => cells(`${at}`, at % 20, 0, 20, 10));
  const begin = performance.now();
  expect(marked(...all)).toHaveLength(1000);
  expect(performance.now() - begin).toBeLessThan(1000);
});

test("rows look the same until a mark on them changes", () => {
  const one = marksInRow(marked(cells("a", 0, 0, 5, 5), cells("z", 9, 9)), 2);
  expect(alike(one, marksInRow(marked(cells("a", 0, 0, 5, 5), cells("z", 8, 9)), 2))).toBe(true);
  expect(alike(one, marksInRow(marked(cells("a", 0, 0, 5, 6)), 2))).toBe(false);
});

test("an outline is drawn where a mark ends, and on the other side from right to left", () => {
  const marks = marked(cells("a", 1, 1, 2, 2));
  const layers = (row: number, column: number, isMirrored = false): readonly string[] =>
    `${paintOf(marks, { row, column }, isMirrored)?.backgroundPosition}`.split(",");
  expect(layers(1, 1)).toContain("left 0px top 0px");
  // Beside its tint and the line between rows: two edges in each corner.
  expect(layers(1, 1)).toHaveLength(4);
  expect(layers(2, 2)).toContain("right 0px top 0px");
  expect(layers(2, 1)).not.toContain("right 0px top 0px");
  expect(layers(2, 1, true)).toContain("right 0px top 0px");
  expect(paintOf([], { row: 0, column: 0 }, false)).toBeUndefined();
});
