import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/point.json";
import type { Plane } from "../../schema.gen";
import { area, bounds, type Dot, dotAt, grips, grow, hit, outline, shift } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const plane: Plane = { kind: "plane", width: 640, height: 480 };

const place = fc.record({
  x: fc.double({ min: -1000, max: 2000, noNaN: true }),
  y: fc.double({ min: -1000, max: 2000, noNaN: true }),
});
const dot = fc
  .tuple(place, fc.double({ min: 0, max: 100, noNaN: true }))
  .map(([at, size]) => dotAt(at, plane, size));

const isInside = ({ x, y }: Dot): boolean =>
  x >= 0 && y >= 0 && x <= plane.width && y <= plane.height;

group("overlap", () => {
  test.each(vectors)("of $name is as in Python", ({ one, other, overlap: shared }) => {
    const [first, second] = [one, other].map((each): Dot => ({ ...each, kind: "point" }));
    expect(first && second && overlap(first, second)).toBe(shared);
  });

  test("is the same both ways, and all of a point with itself", () => {
    fc.assert(
      fc.property(dot, dot, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        expect(overlap(one, one)).toBe(1);
      }),
    );
  });
});

group("moving and sizing", () => {
  test("a point stays on the plane, with its size, wherever it is moved", () => {
    fc.assert(
      fc.property(dot, place, (one, by) => {
        const moved = shift(one, by, plane);
        expect(isInside(moved)).toBe(true);
        expect(moved.size).toBe(one.size);
      }),
    );
  });

  test("growing leaves the place alone and never makes the dot vanish", () => {
    fc.assert(
      fc.property(dot, place, (one, by) => {
        const grown = grow(one, by, plane);
        expect([grown.x, grown.y]).toEqual([one.x, one.y]);
        expect(grown.size).toBeGreaterThanOrEqual(Math.min(1, one.size));
      }),
    );
  });

  test("a dot grows by as much as either arrow says", () => {
    const one = dotAt({ x: 5, y: 5 }, plane);
    expect(grow(one, { x: 3, y: 0 }, plane).size).toBe(7);
    expect(grow(one, { x: 0, y: -1 }, plane).size).toBe(3);
  });
});

group("finding", () => {
  test("a point is found on its dot, or within the slack if that is more", () => {
    const one = dotAt({ x: 100, y: 100 }, plane, 10);
    expect(hit(one, { x: 105, y: 100 }, 2)).toBe(true);
    expect(hit(one, { x: 105.1, y: 100 }, 2)).toBe(false);
    expect(hit(one, { x: 108, y: 100 }, 8)).toBe(true);
    expect(hit(one, { x: 108.1, y: 100 }, 8)).toBe(false);
  });

  test("its bounds are those of its dot, around its only grip", () => {
    fc.assert(
      fc.property(dot, (one) => {
        const { x, y, width, height } = bounds(one);
        const at = grips(one).get("point");
        expect(at?.x).toBeCloseTo(x + width / 2, 9);
        expect(at?.y).toBeCloseTo(y + height / 2, 9);
        expect(outline(one)).toEqual([[at]]);
      }),
    );
  });

  test("a larger dot comes after a smaller one", () => {
    expect(area(dotAt({ x: 1, y: 1 }, plane, 3))).toBeLessThan(area(dotAt({ x: 9, y: 9 }, plane)));
  });

  test("a description counts whole pixels", () => {
    expect(describe({ kind: "point", x: 3.4, y: 4.6, size: 4 })).toBe("at 3, 5");
  });
});
