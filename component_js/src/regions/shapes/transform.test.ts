import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plane } from "../../schema.gen";
import { boundsOf } from "./lines";
import { growing, shifting, turning } from "./transform";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const NEAR = 1e-6;
const place = fc.record({
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 480, noNaN: true }),
});
const points = fc.array(place, { minLength: 2, maxLength: 9 });
const way = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
});

function isOn(all: readonly { x: number; y: number }[]): boolean {
  const { x, y, width, height } = boundsOf(all);
  return x >= -NEAR && y >= -NEAR && x + width <= 640 + NEAR && y + height <= 480 + NEAR;
}

test("shifting keeps the shape, on the plane", () => {
  fc.assert(
    fc.property(points, way, (before, by) => {
      const after = before.map(shifting(boundsOf(before), by, plane));
      expect(isOn(after)).toBe(true);
      expect(boundsOf(after).width).toBeCloseTo(boundsOf(before).width, 6);
    }),
  );
});

test("what is partly out can be brought in, and goes no further out", () => {
  const bounds = { x: -20, y: 10, width: 50, height: 50 };
  expect(shifting(bounds, { x: -5, y: 0 }, plane)({ x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
  expect(shifting(bounds, { x: 30, y: 0 }, plane)({ x: 0, y: 0 })).toEqual({ x: 30, y: 0 });
});

test("growing keeps the upper left, stays on the plane and never vanishes", () => {
  fc.assert(
    fc.property(points, way, (all, by) => {
      const before = boundsOf(all);
      const after = boundsOf(all.map(growing(before, by, plane)));
      expect([after.x, after.y]).toEqual([before.x, before.y]);
      expect(after.x + after.width).toBeLessThanOrEqual(640 + NEAR);
      expect(after.width).toBeGreaterThanOrEqual(Math.min(1, before.width) - NEAR);
    }),
  );
});

test("turning stays on the plane, or is refused", () => {
  fc.assert(
    fc.property(points, fc.integer({ min: -180, max: 180 }), (before, degrees) => {
      const about = { x: 320, y: 240 };
      const turn = turning(before, about, degrees, plane);
      if (turn) expect(isOn(before.map(turn))).toBe(true);
    }),
  );
  const long = [
    { x: 0, y: 100 },
    { x: 600, y: 100 },
  ];
  expect(turning(long, { x: 300, y: 100 }, 90, plane)).toBeUndefined();
});
