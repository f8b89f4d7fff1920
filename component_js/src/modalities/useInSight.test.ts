import { expect, test } from "vitest";
import { createHeights } from "./heights";
import { piecesOf, rowsIn } from "./useInSight";

test("what is kept stands with what is in sight, in order and once", () => {
  expect(rowsIn({ first: 4, end: 7 }, [], 100)).toEqual([4, 5, 6]);
  expect(rowsIn({ first: 4, end: 7 }, [90, 5, 1, 90], 100)).toEqual([1, 4, 5, 6, 90]);
  expect(rowsIn({ first: 0, end: 7 }, [90], 2)).toEqual([0, 1]);
});

test("the room of what is not on the page is left between", () => {
  const heights = createHeights(10, 20);
  heights.put(0, 50);
  expect(piecesOf([1, 4, 5], 10, heights)).toEqual([
    { before: 1, gap: 50 },
    { row: 1 },
    { before: 4, gap: 40 },
    { row: 4 },
    { row: 5 },
    { before: 10, gap: 80 },
  ]);
  expect(piecesOf([0, 1], 2, heights)).toEqual([{ row: 0 }, { row: 1 }]);
});
