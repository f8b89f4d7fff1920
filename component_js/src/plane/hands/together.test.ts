import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plane } from "../../schema.gen";
import { boundsOf, type Shape } from "../plane";
import { around, shiftedTogether } from "./together";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const box = fc
  .record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 440 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map((at): Shape => ({ kind: "box", rotation: 0, ...at }));
const way = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -9, max: 9 }),
});

test("what is moved together keeps its places to each other, and stays on the plane", () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), way, (shapes, by) => {
      const moved = shiftedTogether(shapes, by, plane).map(boundsOf);
      const steps = moved.map(({ x, y }, at) => {
        const before = boundsOf(shapes[at] ?? shapes[0] ?? never());
        return [x - before.x, y - before.y];
      });
      for (const step of steps) expect(step).toEqual(steps[0]);
      const all = around(moved) ?? never();
      expect(all.x).toBeGreaterThanOrEqual(0);
      expect(all.x + all.width).toBeLessThanOrEqual(plane.width);
    }),
  );
});

test("what reaches over the edge already may come back, and goes no further", () => {
  const shapes: readonly Shape[] = [
    { kind: "box", x: -5, y: 10, width: 20, height: 20, rotation: 0 },
    { kind: "box", x: 50, y: 10, width: 20, height: 20, rotation: 0 },
  ];
  expect(shiftedTogether(shapes, { x: -3, y: 0 }, plane)).toBe(shapes);
  const [, other] = shiftedTogether(shapes, { x: 7, y: 0 }, plane);
  expect(other).toMatchObject({ x: 57 });
});

test("nothing has no bounds", () => {
  expect(around([])).toBeUndefined();
});

function never(): never {
  throw new Error("There is one.");
}
