import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/box.json";
import type { Plane } from "../../schema.gen";
import { bounds, framing, grips, grow, hit, turn } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const box = { kind: "box", x: 100, y: 100, width: 40, height: 40, rotation: 0 } as const;
const { shapeIn } = framing;
const plane: Plane = { kind: "plane", width: 640, height: 480 };

test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  expect(overlap(shapeIn(one), shapeIn(other))).toBeCloseTo(expected.overlap, 9);
  expect(overlap(shapeIn(other), shapeIn(one))).toBeCloseTo(expected.overlap, 9);
});

test("slack reaches beyond the edge and no further", () => {
  expect(hit(box, { x: 97, y: 120 }, 3)).toBe(true);
  expect(hit(box, { x: 96.9, y: 120 }, 3)).toBe(false);
  expect(bounds(box)).toEqual({ x: 100, y: 100, width: 40, height: 40 });
});

test("a box that lies askew is not hit at the corners of its bounds", () => {
  const askew = { ...box, rotation: 45 };
  const { x, y } = bounds(askew);
  expect(hit(askew, { x: x + 1, y: y + 1 }, 0)).toBe(false);
  expect(hit(askew, { x: x + 1, y: 120 }, 0)).toBe(true);
});

test("a description counts whole pixels and says how it leans", () => {
  const fractions = { ...box, x: 3.4, y: 4.6, width: 119.7, height: 80.2 };
  expect(describe(fractions)).toBe("120 by 80 pixels at 3, 5");
  expect(describe({ ...box, rotation: 44.6 })).toBe(
    "40 by 40 pixels at 100, 100, turned by 45 degrees",
  );
});

test("an area too large or too small for a number is none", () => {
  expect(overlap({ ...box, width: 1e-200, height: 1e-200 }, box)).toBe(0);
  const speck = { ...box, width: 1e-200, height: 1e-200 };
  expect(overlap(speck, speck)).toBe(0);
});

test("the grip that turns goes below what lies at the top of the image", () => {
  const at = (y: number, pixel: number) =>
    grips({ kind: "box", x: 100, y, width: 50, height: 40, rotation: 0 }, pixel, plane).get("turn");
  expect(at(100, 1)).toEqual({ x: 125, y: 74 });
  expect(at(24, 1)).toEqual({ x: 125, y: -2 });
  expect(at(10, 1)).toEqual({ x: 125, y: 76 });
  expect(at(10, 0.25)).toEqual({ x: 125, y: 3.5 });
});

test("the grip that turns can be seen at every edge of the image", () => {
  const turning = (x: number, y: number, width: number, height: number, rotation: number) =>
    grips({ kind: "box", x, y, width, height, rotation }, 1, plane).get("turn");
  // Leaning to the right edge, and to the lower one.
  expect(turning(plane.width - 50, 100, 40, 60, 90)?.x).toBeCloseTo(plane.width - 86, 6);
  expect(turning(100, plane.height - 50, 60, 40, 180)?.y).toBeCloseTo(plane.height - 76, 6);
  expect(turning(0, 0, plane.width, plane.height, 0)).toEqual({ x: plane.width / 2, y: 26 });
});

test("a turned box grows along its own axes", () => {
  const upright = { kind: "box", x: 100, y: 100, width: 40, height: 20, rotation: 90 } as const;
  const longer = grow(upright, { x: 10, y: 0 }, plane);
  expect(longer).toMatchObject({ width: 50, height: 20, rotation: 90 });
  expect(grow({ ...upright, rotation: 33 }, { x: 10, y: 0 }, plane)).toEqual({
    ...upright,
    x: 99.193,
    y: 102.723,
    width: 50,
    rotation: 33,
  });
  expect(bounds(longer).height).toBeCloseTo(50, 6);
  expect(bounds(longer).y).toBeCloseTo(bounds(upright).y, 6);
});

test("a box that comes to stand upright at the edge is moved onto the image", () => {
  const leaning = { kind: "box", x: -15, y: 100, width: 40, height: 20, rotation: 30 } as const;
  expect(turn(leaning, -30, plane)).toEqual({ ...leaning, x: 0, rotation: 0 });
  expect(turn(leaning, 10, plane)).toEqual({ ...leaning, rotation: 40 });
});
