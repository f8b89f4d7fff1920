import fc from "fast-check";
import { expect, test } from "vitest";
import { degreesBetween, middle, normal, turned, turnedBounds } from "./turn";

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const place = fc.record({ x: number, y: number });
const degrees = fc.double({ min: -2000, max: 2000, noNaN: true });

test("turning there and back comes to the same place", () => {
  fc.assert(
    fc.property(place, place, degrees, (at, about, by) => {
      const back = turned(turned(at, about, by), about, -by);
      expect(back.x).toBeCloseTo(at.x, 6);
      expect(back.y).toBeCloseTo(at.y, 6);
    }),
  );
});

test("a quarter turn takes the top to the right", () => {
  const at = turned({ x: 0, y: -10 }, { x: 0, y: 0 }, 90);
  expect(at.x).toBeCloseTo(10, 9);
  expect(at.y).toBeCloseTo(0, 9);
});

test("what is stored lies from 0 up to 360 and has two decimals at most", () => {
  fc.assert(
    fc.property(degrees, (by) => {
      const stored = normal(by);
      expect(stored).toBeGreaterThanOrEqual(0);
      expect(stored).toBeLessThan(360);
      expect(normal(stored)).toBe(stored);
      expect(String(stored)).toMatch(/^\d+(\.\d{1,2})?$/);
      const off = (((stored - by) % 360) + 540) % 360;
      expect(off).toBeCloseTo(180, 1);
    }),
  );
});

test.each([
  [360, 0],
  [-0, 0],
  [-0.001, 0],
  [359.999, 0],
  [-90, 270],
  [725.126, 5.13],
])("%d degrees are stored as %d", (by, stored) => {
  expect(normal(by)).toBe(stored);
});

test("the degrees between two places turn the one towards the other", () => {
  fc.assert(
    fc.property(place, degrees, (about, by) => {
      const from = { x: about.x + 50, y: about.y };
      const off = degreesBetween(from, turned(from, about, by), about) - by;
      expect(Math.abs(Math.sin((off * Math.PI) / 360))).toBeCloseTo(0, 6);
    }),
  );
});

test("the bounds of what is turned by a quarter lie across it", () => {
  const across = turnedBounds({ x: 10, y: 20, width: 40, height: 10 }, 90);
  expect(middle(across)).toEqual({ x: 30, y: 25 });
  expect(across.width).toBeCloseTo(10, 9);
  expect(across.height).toBeCloseTo(40, 9);
});
