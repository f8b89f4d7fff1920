import { expect, test } from "vitest";
import { gridOf } from "./grid";
import {
  atFirst,
  cellWords,
  countWords,
  type Held,
  holding,
  moved,
  type Press,
  rangeWords,
  rectangleOf,
} from "./held";

const extent = { rows: 30, columns: 5 };
const at = (row: number, column: number) => ({ row, column });
const here: Held = { anchor: at(3, 2), focus: at(3, 2), isHeld: false, hand: "key" };

function press(key: string, ...with_: readonly ("shift" | "ctrl" | "alt")[]): Press {
  return {
    key,
    shiftKey: with_.includes("shift"),
    ctrlKey: with_.includes("ctrl"),
    metaKey: false,
    altKey: with_.includes("alt"),
  };
}

test.each([
  ["ArrowDown", [], at(4, 2)],
  ["ArrowUp", ["ctrl"], at(0, 2)],
  ["ArrowRight", [], at(3, 3)],
  ["ArrowLeft", ["ctrl"], at(3, 0)],
  ["PageDown", [], at(13, 2)],
  ["PageUp", [], at(0, 2)],
  ["Home", [], at(3, 0)],
  ["End", ["ctrl"], at(29, 4)],
] as const)("%s %j leads to a cell and holds nothing", (key, held, cell) => {
  expect(moved(here, press(key, ...held), extent, false)).toEqual({
    anchor: cell,
    focus: cell,
    isHeld: false,
    hand: "key",
  });
});

test("with Shift, what lies between is held, from where it began", () => {
  const once = moved(here, press("ArrowDown", "shift"), extent, false);
  const twice = once && moved(once, press("ArrowLeft", "shift"), extent, false);
  expect(twice).toEqual(holding(at(3, 2), at(4, 1)));
  expect(twice && rectangleOf(twice)).toEqual({ row: 3, column: 1, rows: 2, columns: 2 });
});

test("a row, a column and all are held at once", () => {
  const held = (pressed: Press) => rectangleOf(moved(here, pressed, extent, false) ?? atFirst);
  expect(held(press(" ", "shift"))).toEqual({ row: 3, column: 0, rows: 1, columns: 5 });
  expect(held(press(" ", "ctrl"))).toEqual({ row: 0, column: 2, rows: 30, columns: 1 });
  expect(held(press("a", "ctrl"))).toEqual({ row: 0, column: 0, rows: 30, columns: 5 });
});

test("where lines run from right to left, so do the arrows", () => {
  expect(moved(here, press("ArrowRight"), extent, true)?.focus).toEqual(at(3, 1));
});

test("other keys are left to others", () => {
  for (const pressed of [press("x"), press(" "), press("ArrowDown", "alt"), press("a")])
    expect(moved(here, pressed, extent, false)).toBeUndefined();
});

test("words say the column, the row and what is there", () => {
  const grid = gridOf([{ town: "Lervik", "": null }, { town: "Ghent" }]);
  expect(cellWords(grid, at(0, 0))).toBe("town, row 1, Lervik");
  expect(cellWords(grid, at(0, 1))).toBe("Column 2, row 1, empty");
  expect(rangeWords(grid, { row: 0, column: 0, rows: 2, columns: 1 })).toBe("town, rows 1 to 2");
  expect(rangeWords(grid, { row: 1, column: 0, rows: 1, columns: 2 })).toBe("All columns, row 2");
  expect([countWords({ rows: 1, columns: 1 }), countWords({ rows: 100, columns: 50 })]).toEqual([
    "cell",
    "5,000 cells",
  ]);
});
