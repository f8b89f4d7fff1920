import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import type { Plane } from "../../schema.gen";
import {
  area,
  type BoxShape,
  bounds,
  boxBetween,
  describe,
  type Grip,
  grips,
  grow,
  hit,
  overlap,
  pulled,
  shift,
  within,
} from "./geometry";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const NEAR = 1e-6;

const place = fc.record({
  x: fc.double({ min: -1000, max: 2000, noNaN: true }),
  y: fc.double({ min: -1000, max: 2000, noNaN: true }),
});
const box = fc
  .tuple(place, place)
  .map(([from, to]) => boxBetween(from, to, plane))
  .filter(({ width, height }) => width >= 1 && height >= 1);
const grip = fc.constantFrom<Grip>("nw", "n", "ne", "e", "se", "s", "sw", "w");

function isInside({ x, y, width, height }: BoxShape): boolean {
  const right = x + width <= plane.width + NEAR;
  return (
    x >= 0 && y >= 0 && width >= 0 && height >= 0 && right && y + height <= plane.height + NEAR
  );
}

group("a box between two corners", () => {
  test("lies on the plane, wherever the corners are", () => {
    fc.assert(
      fc.property(place, place, fc.boolean(), (from, to, square) =>
        isInside(boxBetween(from, to, plane, square)),
      ),
    );
  });

  test("is the same whichever corner comes first", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        expect(boxBetween(from, to, plane)).toEqual(boxBetween(to, from, plane));
      }),
    );
  });

  test("is a square where that is asked for, and keeps its first corner", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const drawn = boxBetween(from, to, plane, true);
        expect(drawn.width).toBeCloseTo(drawn.height, 6);
        expect(hit(drawn, within(from, plane), NEAR)).toBe(true);
      }),
    );
  });
});

group("overlap", () => {
  test("is the same both ways and between nothing and all", () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        const shared = overlap(one, other);
        expect(shared).toBeCloseTo(overlap(other, one), 9);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("of a box with itself is one", () => {
    fc.assert(fc.property(box, (one) => Math.abs(overlap(one, one) - 1) < NEAR));
  });

  test("of boxes that only touch is nothing", () => {
    const one = boxBetween({ x: 0, y: 0 }, { x: 10, y: 10 }, plane);
    expect(overlap(one, { ...one, x: 10 })).toBe(0);
  });

  test("of a half shifted box is a third", () => {
    const one = boxBetween({ x: 0, y: 0 }, { x: 10, y: 10 }, plane);
    expect(overlap(one, { ...one, x: 5 })).toBeCloseTo(1 / 3, 9);
  });
});

group("moving and sizing", () => {
  test("a shift keeps the size and stays on the plane", () => {
    fc.assert(
      fc.property(box, place, (one, by) => {
        const moved = shift(one, by, plane);
        expect([moved.width, moved.height]).toEqual([one.width, one.height]);
        expect(isInside(moved)).toBe(true);
      }),
    );
  });

  test("growing keeps the upper left corner, stays on the plane and never vanishes", () => {
    fc.assert(
      fc.property(box, place, (one, by) => {
        const grown = grow(one, by, plane);
        expect([grown.x, grown.y]).toEqual([one.x, one.y]);
        expect(isInside(grown)).toBe(true);
        expect(area(grown)).toBeGreaterThan(0);
      }),
    );
  });

  test("a pulled box stays on the plane and keeps the side across", () => {
    fc.assert(
      fc.property(box, grip, place, (one, name, to) => {
        const after = pulled(one, name, to, plane);
        expect(isInside(after)).toBe(true);
        const kept = name.includes("w") ? one.x + one.width : one.x;
        expect([after.x, after.x + after.width].some((side) => Math.abs(side - kept) < NEAR)).toBe(
          true,
        );
      }),
    );
  });

  test("pulling a side leaves the other axis alone", () => {
    fc.assert(
      fc.property(box, place, (one, to) => {
        const after = pulled(one, "e", to, plane);
        expect([after.y, after.height]).toEqual([one.y, expect.closeTo(one.height, 6)]);
      }),
    );
  });

  test("a grip pulled to where it is changes nothing", () => {
    fc.assert(
      fc.property(box, grip, (one, name) => {
        const at = grips(one).get(name);
        const after = at && pulled(one, name, at, plane);
        for (const key of ["x", "y", "width", "height"] as const) {
          expect(after?.[key]).toBeCloseTo(one[key], 6);
        }
      }),
    );
  });
});

group("finding", () => {
  test("every grip lies on the box", () => {
    fc.assert(
      fc.property(box, (one) => {
        for (const at of grips(one).values()) expect(hit(one, at, NEAR)).toBe(true);
      }),
    );
  });

  test("slack reaches beyond the edge and no further", () => {
    const one = boxBetween({ x: 100, y: 100 }, { x: 200, y: 200 }, plane);
    expect(hit(one, { x: 97, y: 150 }, 3)).toBe(true);
    expect(hit(one, { x: 96.9, y: 150 }, 3)).toBe(false);
    expect(bounds(one)).toEqual({ x: 100, y: 100, width: 100, height: 100 });
  });

  test("a description counts whole pixels", () => {
    expect(describe({ kind: "box", x: 3.4, y: 4.6, width: 119.7, height: 80.2, rotation: 0 })).toBe(
      "120 by 80 pixels at 3, 5",
    );
  });
});
