import fc from "fast-check";
import { expect, test } from "vitest";
import { spacingOf } from "./grid";

test("lines of the grid are apart by a round number of pixels, and far enough to be told apart", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 7.9, noNaN: true }), (scale) => {
      const spacing = spacingOf(scale);
      expect(`${spacing}`).toMatch(/^[125]0*$/);
      expect(spacing * scale).toBeGreaterThanOrEqual(39.9);
      expect(spacing * scale).toBeLessThan(101);
    }),
  );
});

test("the grid is that of the pixels where those show", () => {
  expect(spacingOf(8)).toBe(1);
  expect(spacingOf(32)).toBe(1);
});
