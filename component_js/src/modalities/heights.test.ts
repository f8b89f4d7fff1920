import fc from "fast-check";
import { expect, test } from "vitest";
import { createHeights } from "./heights";

const puts = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 200 })), { maxLength: 60 });

test("rows begin where those before them end, seen or not", () => {
  fc.assert(
    fc.property(puts, (all) => {
      const heights = createHeights(40, 30);
      const plain = Array.from({ length: 40 }, () => 30);
      for (const [row, height] of all) {
        heights.put(row, height);
        plain[row] = height;
      }
      let top = 0;
      for (const [row, height] of plain.entries()) {
        expect(heights.topOf(row)).toBeCloseTo(top, 6);
        expect(heights.rowAt(top + height / 2)).toBe(row);
        top += height;
      }
      expect(heights.total()).toBeCloseTo(top, 6);
    }),
  );
});

test("what was never seen is as high as what was seen", () => {
  const heights = createHeights(1000, 30);
  for (let row = 0; row < 10; row++) heights.put(row, row < 5 ? 40 : 60);
  expect(heights.total()).toBe(500 + 990 * 30);
  heights.settle();
  expect(heights.total()).toBe(1000 * 50);
});

test("a place outside is the nearest row, and a height says whether it is another one", () => {
  const heights = createHeights(3, 10);
  expect([heights.rowAt(-5), heights.rowAt(99)]).toEqual([0, 2]);
  expect(createHeights(0, 10).rowAt(5)).toBe(0);
  expect([heights.put(1, 12), heights.put(1, 12.1), heights.put(1, 0), heights.put(7, 5)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
