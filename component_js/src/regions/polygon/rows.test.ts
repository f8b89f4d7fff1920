import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/polygon.json";
import type { Point } from "../region";
import { type PolygonShape, polygonOf, ringsOf } from "./geometry";
import { overlap } from "./overlap";

type Pairs = readonly (readonly number[])[];
const pairs = (ring: Pairs): readonly Point[] => ring.map(([x = 0, y = 0]) => ({ x, y }));
const polygon = (ring: Pairs, ...holes: readonly Pairs[]): PolygonShape =>
  polygonOf([ring, ...holes].map(pairs));

const place = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
});
const ring = fc.array(place, { minLength: 3, maxLength: 9 });
const shapes = fc.array(ring, { minLength: 1, maxLength: 3 }).map(polygonOf);
const way = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
});

test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  const [left, right] = [one, other].map(({ points, holes }) => polygon(points, ...holes));
  if (!left || !right) throw new Error("a case has two polygons");
  const within = "tolerance" in expected ? Number(expected.tolerance) : 1e-9;
  expect(Math.abs(overlap(left, right) - expected.overlap)).toBeLessThanOrEqual(within);
  expect(Math.abs(overlap(right, left) - expected.overlap)).toBeLessThanOrEqual(within);
});

test("overlap is the same both ways, between nothing and all, and wherever the two lie", () => {
  fc.assert(
    fc.property(shapes, shapes, way, (one, other, by) => {
      const shared = overlap(one, other);
      expect(shared).toBeGreaterThanOrEqual(0);
      expect(shared).toBeLessThanOrEqual(1);
      expect(overlap(other, one)).toBeCloseTo(shared, 9);
      const moved = (shape: PolygonShape): PolygonShape =>
        polygonOf(
          ringsOf(shape).map((each) => each.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))),
        );
      expect(overlap(moved(one), moved(other))).toBeCloseTo(shared, 9);
    }),
  );
});

test("overlap of what covers something with itself is one", () => {
  fc.assert(
    fc.property(shapes, (one) => {
      expect([0, expect.closeTo(1, 9)]).toContainEqual(overlap(one, one));
    }),
  );
});

test("overlap of fine outlines is that of circles", () => {
  const circle = (x: number): PolygonShape =>
    polygonOf([
      Array.from({ length: 1300 }, (_, at) => {
        const angle = (2 * Math.PI * at) / 1300;
        return { x: x + 10 * Math.cos(angle), y: 10 * Math.sin(angle) };
      }),
    ]);
  const lens = 200 * Math.acos(0.5) - 5 * Math.sqrt(300);
  expect(overlap(circle(0), circle(10))).toBeCloseTo(lens / (200 * Math.PI - lens), 3);
});

test.each([1e-320, 1e-200, 1e200, 1.7e308])("overlap is a number where no area is: %d", (size) => {
  const one = polygon([
    [-size, -size],
    [size, -size],
    [size, size],
  ]);
  expect(overlap(one, one)).toBeGreaterThanOrEqual(0);
  expect(overlap(one, one)).toBeLessThanOrEqual(1);
});
