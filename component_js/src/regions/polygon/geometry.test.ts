import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import type { Plane } from "../../schema.gen";
import type { Point } from "../region";
import { closedLine, offLine } from "../shapes/lines";
import {
  area,
  bounds,
  grow,
  hit,
  isSound,
  outline,
  type PolygonShape,
  polygonOf,
  ringsOf,
  shift,
  turn,
  whole,
} from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
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
/** About a middle, so that no edges cross. */
const simple = fc
  .array(fc.integer({ min: 30, max: 90 }), { minLength: 5, maxLength: 12 })
  .map((radii) =>
    polygonOf([
      radii.map((radius, at) => {
        const angle = (2 * Math.PI * at) / radii.length;
        return { x: 300 + radius * Math.cos(angle), y: 200 + radius * Math.sin(angle) };
      }),
    ]),
  );
const way = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
});

const square = [
  [0, 0],
  [30, 0],
  [30, 30],
  [0, 30],
];
const middle = [
  [10, 10],
  [20, 10],
  [20, 20],
  [10, 20],
];

group("area", () => {
  test("is never less than nothing, and holes are left out", () => {
    fc.assert(fc.property(shapes, (one) => area(one) >= 0));
    expect(area(polygon(square, middle))).toBe(800);
  });

  test("of an outline that crosses nothing is what its rows add up to", () => {
    fc.assert(
      fc.property(simple, (one) => {
        expect(overlap(one, whole(plane))).toBeCloseTo(area(one) / (640 * 480), 9);
      }),
    );
  });
});

group("hit", () => {
  test("lies in the bounds, and reaches further by the slack alone", () => {
    const slack = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(shapes, place, slack, (one, at, reach) => {
        if (!hit(one, at, reach)) return;
        const lines = ringsOf(one).map(closedLine);
        const { x, y, width, height } = lines.map(boundsOfLine).reduce(around);
        expect(at.x).toBeGreaterThanOrEqual(x - reach);
        expect(at.y).toBeGreaterThanOrEqual(y - reach);
        expect(at.x).toBeLessThanOrEqual(x + width + reach);
        expect(at.y).toBeLessThanOrEqual(y + height + reach);
        if (hit(one, at, 0)) return;
        expect(Math.min(...lines.map((line) => offLine(at, line)))).toBeLessThanOrEqual(reach);
      }),
    );
  });

  test("a hole is not hit, its rim is", () => {
    const one = polygon(square, middle);
    expect(hit(one, { x: 5, y: 5 }, 0)).toBe(true);
    expect(hit(one, { x: 15, y: 15 }, 2)).toBe(false);
    expect(hit(one, { x: 12, y: 15 }, 2)).toBe(true);
    expect(hit(one, { x: 32, y: 15 }, 2)).toBe(true);
    expect(hit(one, { x: 33, y: 15 }, 2)).toBe(false);
  });
});

function boundsOfLine(line: readonly Point[]) {
  return bounds(polygonOf([line]));
}

function around(one: ReturnType<typeof bounds>, other: ReturnType<typeof bounds>) {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

group("soundness", () => {
  const moved = (ring: Pairs, by: number): Pairs => ring.map(([x = 0, y = 0]) => [x + by, y]);
  const small = middle.map(([x = 0, y = 0]) => [x / 2 + 7, y / 2 + 7]);
  test.each<[string, readonly Pairs[], boolean]>([
    ["a square with a hole", [square, middle], true],
    ["a hole that crosses the outline", [square, moved(middle, 15)], false],
    ["a hole outside", [square, moved(middle, 40)], false],
    ["a hole in a hole", [square, middle, small], false],
    ["a hole that touches the outline", [square, moved(middle, 10)], true],
    ["a line", [square.map(([x = 0]) => [x, x])], false],
  ])("%s", (_, rings, sound) => {
    expect(isSound(rings.map(pairs))).toBe(sound);
  });
});

group("moving, sizing and turning", () => {
  test("a shift keeps the shape, on the plane", () => {
    fc.assert(
      fc.property(simple, way, (one, by) => {
        const after = shift(one, by, plane);
        const { x, y, width, height } = bounds(after);
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(y + height).toBeLessThanOrEqual(480 + 1e-9);
        expect(width).toBeCloseTo(bounds(one).width, 9);
        expect(area(after)).toBeCloseTo(area(one), 6);
      }),
    );
  });

  test("growing keeps the upper left, and scales the holes too", () => {
    const grown = grow(polygon(square, middle), { x: 30, y: 15 }, plane);
    expect(bounds(grown)).toEqual({ x: 0, y: 0, width: 60, height: 45 });
    expect(grown.holes[0]?.[0]).toEqual([20, 15]);
    expect(grow(polygon(square), { x: -900, y: 0 }, plane)).toMatchObject({
      points: [
        [0, 0],
        [1, 0],
        [1, 30],
        [0, 30],
      ],
    });
  });

  test("turning there and back comes to the same place", () => {
    fc.assert(
      fc.property(simple, fc.integer({ min: -180, max: 180 }), (one, degrees) => {
        const back = turn(turn(one, degrees, plane), -degrees, plane);
        for (const [at, [x, y]] of one.points.entries()) {
          expect(back.points[at]?.[0]).toBeCloseTo(x, 6);
          expect(back.points[at]?.[1]).toBeCloseTo(y, 6);
        }
      }),
    );
  });

  test("a quarter turn swaps width and height about the same middle", () => {
    const wide = polygon([
      [100, 100],
      [300, 100],
      [300, 200],
      [100, 200],
    ]);
    const { x, y, width, height } = bounds(turn(wide, 90, plane));
    expect([x, y, width, height].map(Math.round)).toEqual([150, 50, 100, 200]);
  });

  test("what would not fit on the plane is not turned", () => {
    expect(turn(whole(plane), 90, plane)).toEqual(whole(plane));
  });

  test("the whole plane has four corners", () => {
    expect(area(whole(plane))).toBe(640 * 480);
    expect(outline(whole(plane))[0]).toHaveLength(5);
  });
});

test("a description counts corners and holes", () => {
  expect(describe(polygon(square, middle))).toBe("4 corners, 1 hole, 30 by 30 pixels at 0, 0");
});
