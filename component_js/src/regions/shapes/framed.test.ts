import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import type { AnyRegion, Box, Ellipse } from "../../schema.gen";
import * as box from "../box/geometry";
import { overlap as boxOverlap } from "../box/overlap";
import * as ellipse from "../ellipse/geometry";
import { overlap as ellipseOverlap } from "../ellipse/overlap";
import type { Bounds, Geometry, PlaneKind, Point } from "../region";
import { workplane } from "../workplane.test.given";
import { encloses } from "./convex";
import { ARM, type Frame } from "./frame";
import { type Framing, framed } from "./framed";
import { middle, turned } from "./turn";

const plane = { ...workplane, slack: 4, breadth: 10 };
const NEAR = 1e-6;

const length = fc.double({ min: 1, max: 200, noNaN: true });
const across = fc.double({ min: 0, max: plane.width, noNaN: true });
const down = fc.double({ min: 0, max: plane.height, noNaN: true });
const rotation = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 35_999 }).map((hundredths) => hundredths / 100),
);
const by = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
});
const degrees = fc.integer({ min: -720, max: 720 });

function isOn(at: Point, { x, y, width, height }: Bounds): boolean {
  return (
    at.x >= x - NEAR && at.y >= y - NEAR && at.x <= x + width + NEAR && at.y <= y + height + NEAR
  );
}

type Kind<R extends AnyRegion> = Pick<PlaneKind<R>, "bounds" | "area" | "outline"> & {
  readonly overlap: (one: Geometry<R>, other: Geometry<R>) => number;
  readonly hit: (region: Geometry<R>, at: Point, slack: number) => boolean;
};

function behaves<R extends Box | Ellipse>(
  name: string,
  framing: Framing<R>,
  kind: Kind<R>,
  share: number,
): void {
  const { frameOf, shapeIn } = framing;
  const { grips, shift, grow, turn, whole } = framed(framing);
  const frames = fc
    .record({ x: across, y: down, width: length, height: length, rotation })
    .map((frame) => ({ ...frame, x: frame.x - frame.width / 2, y: frame.y - frame.height / 2 }));
  const shapes = frames.map((frame) => turn(shapeIn(frame), 0, plane));
  const sizeOf = (shape: Geometry<R>) => [frameOf(shape).width, frameOf(shape).height];

  function expectFit(shape: Geometry<R>): void {
    const frame = frameOf(shape);
    expect(isOn(middle(frame), { x: 0, y: 0, ...plane })).toBe(true);
    expect(Math.min(...sizeOf(shape))).toBeGreaterThanOrEqual(1 - NEAR);
    if (framing.stay === "middle" || frame.rotation !== 0) return;
    expect(isOn(frame, { x: 0, y: 0, ...plane })).toBe(true);
    const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
    expect(isOn({ x: right, y: bottom }, { x: 0, y: 0, ...plane })).toBe(true);
  }

  function expectSame(one: Geometry<R>, other: Geometry<R>): void {
    const [before, after]: readonly [Frame, Frame] = [frameOf(one), frameOf(other)];
    for (const key of ["x", "y", "width", "height", "rotation"] as const) {
      expect(after[key]).toBeCloseTo(before[key], 6);
    }
  }

  group(name, () => {
    test("overlap is the same both ways and between nothing and all", () => {
      fc.assert(
        fc.property(shapes, shapes, (one, other) => {
          const shared = kind.overlap(one, other);
          expect(shared).toBeCloseTo(kind.overlap(other, one), 7);
          expect(shared).toBeGreaterThanOrEqual(0);
          expect(shared).toBeLessThanOrEqual(1);
        }),
      );
    });

    test("overlaps itself wholly", () => {
      fc.assert(
        fc.property(shapes, (one) => {
          expect(kind.overlap(one, one)).toBeCloseTo(1, 7);
        }),
      );
    });

    test("overlap stays when both are moved or turned together", () => {
      const both = (frame: Frame, step: Point, turns: number): Geometry<R> => {
        const at = turned(middle(frame), { x: 320, y: 240 }, turns);
        const x = at.x + step.x - frame.width / 2;
        return shapeIn({
          ...frame,
          x,
          y: at.y + step.y - frame.height / 2,
          rotation: frame.rotation + turns,
        });
      };
      fc.assert(
        fc.property(frames, frames, by, degrees, (one, other, step, turns) => {
          const before = kind.overlap(shapeIn(one), shapeIn(other));
          const after = kind.overlap(both(one, step, turns), both(other, step, turns));
          expect(after).toBeCloseTo(before, 6);
        }),
      );
    });

    test("is hit within its bounds alone, and in its middle", () => {
      fc.assert(
        fc.property(shapes, across, down, (shape, x, y) => {
          if (kind.hit(shape, { x, y }, 0)) expect(isOn({ x, y }, kind.bounds(shape))).toBe(true);
          expect(kind.hit(shape, middle(frameOf(shape)), 0)).toBe(true);
        }),
      );
    });

    test("its outline is closed, lies on it, and encloses its area", () => {
      fc.assert(
        fc.property(shapes, (shape) => {
          const [ring = []] = kind.outline(shape);
          expect(ring.at(-1)).toEqual(ring[0]);
          for (const at of ring) {
            expect(isOn(at, kind.bounds(shape))).toBe(true);
            expect(kind.hit(shape, at, 1e-3)).toBe(true);
          }
          expect(encloses(ring.slice(1)) / kind.area(shape)).toBeCloseTo(share, 6);
        }),
      );
    });

    test("its grips lie on its edge, but for the one that turns", () => {
      fc.assert(
        fc.property(shapes, fc.double({ min: 0.05, max: 4, noNaN: true }), (shape, pixel) => {
          for (const [grip, at] of grips(shape, pixel, plane)) {
            if (grip === "turn") continue;
            const inwards = turned({ x: at.x, y: at.y }, middle(frameOf(shape)), 180);
            expect(kind.hit(shape, at, 1e-3)).toBe(true);
            const out = { x: 1.01 * at.x - 0.01 * inwards.x, y: 1.01 * at.y - 0.01 * inwards.y };
            expect(kind.hit(shape, out, 0)).toBe(false);
          }
        }),
      );
    });

    test("the grip that turns stands off by the same length on every screen", () => {
      fc.assert(
        fc.property(shapes, fc.double({ min: 0.05, max: 4, noNaN: true }), (shape, pixel) => {
          const { height, ...frame } = frameOf(shape);
          const at = grips(shape, pixel, plane).get("turn") ?? { x: Number.NaN, y: Number.NaN };
          const center = middle({ ...frame, height });
          const off = Math.hypot(at.x - center.x, at.y - center.y);
          // Outside, or within where there is no room outside.
          const offs = [off - height / 2, height / 2 - off, height / 2 + off];
          expect(offs.map((each) => (each / pixel).toFixed(5))).toContain(ARM.toFixed(5));
        }),
      );
    });

    test("a shift keeps the size and the lean, and stays on the plane", () => {
      fc.assert(
        fc.property(shapes, by, (shape, step) => {
          const moved = shift(shape, step, plane);
          const [wide = 0, high = 0] = sizeOf(shape);
          const { width, height, rotation: leaning } = frameOf(moved);
          expect(width).toBeCloseTo(wide, 9);
          expect(height).toBeCloseTo(high, 9);
          expect(leaning).toBe(frameOf(shape).rotation);
          expectFit(moved);
        }),
      );
    });

    test("growing leaves its first corner where it is and stays on the plane", () => {
      const first = (shape: Geometry<R>): Point => {
        const frame = frameOf(shape);
        return turned(frame, middle(frame), frame.rotation);
      };
      fc.assert(
        fc.property(shapes, by, (shape, step) => {
          const grown = grow(shape, step, plane);
          // But for what a turned frame is rounded by.
          expect(first(grown).x).toBeCloseTo(first(shape).x, 2);
          expect(first(grown).y).toBeCloseTo(first(shape).y, 2);
          expectFit(grown);
        }),
      );
    });

    test("turned by 360 degrees it is as it was", () => {
      fc.assert(fc.property(shapes, (shape) => expectSame(shape, turn(shape, 360, plane))));
    });

    test("a turn keeps the middle where it is, and there and back is nothing", () => {
      fc.assert(
        fc.property(shapes, fc.integer({ min: 1, max: 359 }), (shape, turns) => {
          const there = turn(shape, turns, plane);
          expectFit(there);
          if (frameOf(there).rotation === 0) return;
          const [before, after] = [middle(frameOf(shape)), middle(frameOf(there))];
          expect(after.x).toBeCloseTo(before.x, 9);
          expect(after.y).toBeCloseTo(before.y, 9);
          expectSame(shape, turn(there, -turns, plane));
        }),
      );
    });

    test("the whole of it fills the plane", () => {
      expect(kind.bounds(whole(plane))).toEqual({ x: 0, y: 0, width: 640, height: 480 });
    });
  });
}

behaves<Box>("a box", box.framing, { ...box, overlap: boxOverlap }, 1);
behaves<Ellipse>(
  "an ellipse",
  ellipse.framing,
  { ...ellipse, overlap: ellipseOverlap },
  (48 / (2 * Math.PI)) * Math.sin(Math.PI / 24),
);
