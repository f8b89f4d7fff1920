import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/ellipse.json";
import { area, bounds, hit, outline } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const ellipse = {
  kind: "ellipse",
  x: 100,
  y: 80,
  radius_x: 40,
  radius_y: 20,
  rotation: 0,
} as const;

test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  const shapes = [one, other].map((each) => ({ ...each, kind: "ellipse" as const }));
  const [first = ellipse, second = ellipse] = shapes;
  const within = "tolerance" in expected ? (expected.tolerance ?? 1e-9) : 1e-9;
  expect(Math.abs(overlap(first, second) - expected.overlap)).toBeLessThan(within);
  expect(Math.abs(overlap(second, first) - expected.overlap)).toBeLessThan(within);
});

test("its bounds touch it on all four sides, however it is turned", () => {
  fc.assert(
    fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (rotation) => {
      const [ring = []] = outline({ ...ellipse, rotation });
      const around = bounds({ ...ellipse, rotation });
      const left = Math.min(...ring.map(({ x }) => x));
      const bottom = Math.max(...ring.map(({ y }) => y));
      // As near as 48 sides come to a curve.
      expect(left - around.x).toBeGreaterThan(-1e-6);
      expect(left - around.x).toBeLessThan(0.1);
      expect(around.y + around.height - bottom).toBeGreaterThan(-1e-6);
      expect(around.y + around.height - bottom).toBeLessThan(0.1);
    }),
  );
});

test("a quarter turn exchanges its bounds", () => {
  const { x, y, width, height } = bounds({ ...ellipse, rotation: 90 });
  expect(x).toBeCloseTo(80, 9);
  expect(y).toBeCloseTo(40, 9);
  expect(width).toBeCloseTo(40, 9);
  expect(height).toBeCloseTo(80, 9);
  expect(bounds({ ...ellipse, rotation: 720 })).toEqual({ x: 60, y: 60, width: 80, height: 40 });
});

test("it is not hit at the corners of its bounds, and a little beyond its edge with slack", () => {
  expect(hit(ellipse, { x: 62, y: 62 }, 0)).toBe(false);
  expect(hit(ellipse, { x: 60, y: 80 }, 0)).toBe(true);
  expect(hit(ellipse, { x: 58, y: 80 }, 0)).toBe(false);
  expect(hit(ellipse, { x: 58, y: 80 }, 3)).toBe(true);
});

test("its area is that of an ellipse", () => {
  expect(area(ellipse)).toBeCloseTo(Math.PI * 800, 9);
});

test("a description says its size, its middle and how it leans", () => {
  expect(describe(ellipse)).toBe("80 by 40 pixels about 100, 80");
  expect(describe({ ...ellipse, rotation: 30 })).toBe(
    "80 by 40 pixels about 100, 80, turned by 30 degrees",
  );
});
