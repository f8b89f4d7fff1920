import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plane } from "../../schema.gen";
import type { Point } from "../region";
import { snapped } from "./snapping";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const at = (x: number, y: number): Point => ({ x, y });
const square = [at(100, 100), at(200, 100), at(200, 200), at(100, 200), at(100, 100)];

const place = fc.record({
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 480, noNaN: true }),
});
const outline = fc.array(place, { minLength: 1, maxLength: 6 });
const outlines = fc.array(outline, { maxLength: 4 });
const reach = fc.double({ min: 0, max: 40, noNaN: true });

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

describe("snapping", () => {
  test("a corner comes before the edge that it ends", () => {
    expect(snapped(at(104, 101), [square], plane, 8)).toEqual(at(100, 100));
    expect(snapped(at(150, 105), [square], plane, 8)).toEqual(at(150, 100));
    expect(snapped(at(150, 109), [square], plane, 8)).toEqual(at(150, 109));
  });

  test("the nearest of several wins", () => {
    const line = [at(100, 108), at(300, 108)];
    expect(snapped(at(150, 103), [square, line], plane, 8)).toEqual(at(150, 100));
    expect(snapped(at(150, 105), [square, line], plane, 8)).toEqual(at(150, 108));
  });

  test("an open line is not closed", () => {
    const open = square.slice(0, -1);
    expect(snapped(at(103, 150), [open], plane, 8)).toEqual(at(103, 150));
    expect(snapped(at(103, 150), [square], plane, 8)).toEqual(at(100, 150));
  });

  test("the edges of the image come last, and two of them are a corner", () => {
    expect(snapped(at(3, 250), [], plane, 8)).toEqual(at(0, 250));
    expect(snapped(at(636, 478), [], plane, 8)).toEqual(at(640, 480));
    expect(snapped(at(3, 250), [[at(6, 0), at(6, 480)]], plane, 8)).toEqual(at(6, 250));
  });

  test("what lies outside of the image is no place to snap to", () => {
    const over = [at(-5, 100), at(50, 100)];
    expect(snapped(at(-2, 103), [over], plane, 8)).toEqual(at(0, 103));
    expect(snapped(at(2, 103), [over], plane, 8)).toEqual(at(2, 100));
  });

  test("a place moves no further than the reach along either axis, and stays on the image", () => {
    fc.assert(
      fc.property(place, outlines, reach, (from, lines, far) => {
        const to = snapped(from, lines, plane, far);
        expect(Math.abs(to.x - from.x)).toBeLessThanOrEqual(far + 1e-9);
        expect(Math.abs(to.y - from.y)).toBeLessThanOrEqual(far + 1e-9);
        expect(to.x >= 0 && to.y >= 0 && to.x <= 640 && to.y <= 480).toBe(true);
      }),
    );
  });

  test("within reach of a corner, it ends on the nearest one", () => {
    fc.assert(
      fc.property(place, outlines, reach, (from, lines, far) => {
        const corners = lines.flat();
        const least = Math.min(...corners.map((corner) => distance(corner, from)));
        if (least > far) return;
        expect(distance(snapped(from, lines, plane, far), from)).toBe(least);
        expect(corners).toContainEqual(snapped(from, lines, plane, far));
      }),
    );
  });

  test("what lies on a corner or out of everything's reach stays", () => {
    fc.assert(
      fc.property(place, outlines, reach, (from, lines, far) => {
        expect(snapped(from, [...lines, [from]], plane, far)).toEqual(from);
        const middle = at(320 + from.x / 1000, 240 + from.y / 1000);
        expect(snapped(middle, [], plane, far)).toEqual(middle);
      }),
    );
  });
});
