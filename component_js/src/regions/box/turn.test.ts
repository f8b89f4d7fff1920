import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plane } from "../../schema.gen";
import { type BoxShape, bounds, describe, grips, hit, pulled } from "./geometry";
import { middle, turned } from "./turn";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const side = fc.double({ min: 5, max: 100, noNaN: true });
const boxes: fc.Arbitrary<BoxShape> = fc.record({
  kind: fc.constant("box" as const),
  x: fc.double({ min: 200, max: 300, noNaN: true }),
  y: fc.double({ min: 150, max: 250, noNaN: true }),
  width: side,
  height: side,
  rotation: fc.double({ min: -720, max: 720, noNaN: true }),
});

test("turning there and back comes to the same place", () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const there = turned({ x: box.x, y: box.y }, middle(box), box.rotation);
      const back = turned(there, middle(box), -box.rotation);
      expect(back.x).toBeCloseTo(box.x, 6);
      expect(back.y).toBeCloseTo(box.y, 6);
    }),
  );
});

test("a turned box is hit at each of its grips, and its bounds hold them", () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const around = bounds(box);
      for (const at of grips(box).values()) {
        expect(hit(box, at, 1e-6)).toBe(true);
        expect(at.x).toBeGreaterThanOrEqual(around.x - 1e-6);
        expect(at.x).toBeLessThanOrEqual(around.x + around.width + 1e-6);
        expect(at.y).toBeGreaterThanOrEqual(around.y - 1e-6);
        expect(at.y).toBeLessThanOrEqual(around.y + around.height + 1e-6);
      }
    }),
  );
});

test("pulling a corner of a turned box leaves the opposite one where it is", () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const se = grips(box).get("se");
      if (!se || box.rotation % 360 === 0) return;
      const next = pulled(box, "se", { x: se.x + 3, y: se.y + 2 }, plane);
      const [before, after] = [grips(box).get("nw"), grips(next).get("nw")];
      const [reached] = [grips(next).get("se")];
      expect(after?.x).toBeCloseTo(before?.x ?? Number.NaN, 4);
      expect(after?.y).toBeCloseTo(before?.y ?? Number.NaN, 4);
      expect(reached?.x).toBeCloseTo(se.x + 3, 4);
      expect(reached?.y).toBeCloseTo(se.y + 2, 4);
    }),
  );
});

test("a box that lies askew is not hit at the corners of its bounds", () => {
  const box: BoxShape = { kind: "box", x: 100, y: 100, width: 40, height: 40, rotation: 45 };
  const { x, y } = bounds(box);
  expect(hit(box, { x: x + 1, y: y + 1 }, 0)).toBe(false);
  expect(hit(box, middle(box), 0)).toBe(true);
  expect(describe(box)).toBe("40 by 40 pixels at 100, 100, turned by 45 degrees");
});
