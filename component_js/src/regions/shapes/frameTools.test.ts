import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { drive, type Touch } from "../../core/tool";
import type { Box, Ellipse } from "../../schema.gen";
import * as box from "../box/geometry";
import * as ellipse from "../ellipse/geometry";
import type { Geometry, Point } from "../region";
import { workplane } from "../workplane.test.given";
import type { Frame, FrameGrip, Side } from "./frame";
import { type Framing, framed } from "./framed";
import { drawFramed, pullFramed } from "./frameTools";
import { middle } from "./turn";

const plane = { ...workplane, slack: 4, breadth: 10 };

const place = fc.record({
  x: fc.integer({ min: -99, max: 999 }),
  y: fc.integer({ min: -99, max: 999 }),
});
const touch = fc.record({ exact: fc.boolean(), centred: fc.boolean() });
const frames = fc.record({
  x: fc.integer({ min: 0, max: 340 }),
  y: fc.integer({ min: 0, max: 180 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
  rotation: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 359 })),
});

/** Far enough from the edges for anything that is done to them here. */
const roomy = frames.map((frame) => ({
  ...frame,
  x: 200 + frame.x / 4,
  y: 150 + frame.y / 2,
  width: 5 + frame.width / 4,
  height: 5 + frame.height / 4,
}));
const step = fc.record({
  x: fc.integer({ min: -30, max: 30 }),
  y: fc.integer({ min: -30, max: 30 }),
});
const across: { readonly [Each in Side]: Side } = {
  nw: "se",
  n: "s",
  ne: "sw",
  e: "w",
  se: "nw",
  s: "n",
  sw: "ne",
  w: "e",
};

const plus = (at: Point, by: Point): Point => ({ x: at.x + by.x, y: at.y + by.y });

function outwards(frame: Frame, at: Point): Point {
  const { x, y } = middle(frame);
  return { x: at.x + (at.x - x) / 5, y: at.y + (at.y - y) / 5 };
}

/** But for what a turned frame is rounded by. */
function expectAt(at: Point, expected: Point): void {
  expect(at.x).toBeCloseTo(expected.x, 2);
  expect(at.y).toBeCloseTo(expected.y, 2);
}

function behaves<R extends Box | Ellipse>(name: string, framing: Framing<R>): void {
  const { frameOf, shapeIn, stay } = framing;
  const { grips } = framed(framing);
  const side = fc.constantFrom(...framing.sides);
  const names: readonly FrameGrip[] = [...framing.sides, "turn"];
  const grip = fc.constantFrom<FrameGrip | "all">(...names, "all");

  function expectFit(drawn: Geometry<R> | null | undefined): void {
    if (!drawn) return;
    const frame = frameOf(drawn);
    const { x, y } = middle(frame);
    expect(x >= -1e-6 && y >= -1e-6 && x <= 640 + 1e-6 && y <= 480 + 1e-6).toBe(true);
    expect(Math.min(frame.width, frame.height)).toBeGreaterThanOrEqual(1 - 1e-9);
    if (stay === "middle" || frame.rotation !== 0) return;
    expect(Math.min(frame.x, frame.y)).toBeGreaterThanOrEqual(-1e-6);
    expect(frame.x + frame.width).toBeLessThanOrEqual(640 + 1e-6);
    expect(frame.y + frame.height).toBeLessThanOrEqual(480 + 1e-6);
  }

  function expectSame(one: Frame, shape: Geometry<R> | null | undefined): void {
    const other = shape && frameOf(shape);
    for (const key of ["x", "y", "width", "height"] as const) {
      expect(other?.[key]).toBeCloseTo(one[key], 2);
    }
    const off = (((one.rotation - (other?.rotation ?? Number.NaN)) % 360) + 540) % 360;
    expect(Math.abs(off - 180)).toBeLessThan(0.02);
  }

  function pull(
    shape: Geometry<R>,
    taken: FrameGrip | "all",
    from: Point,
    to: Point,
    how: Touch = {},
  ): Geometry<R> | null | undefined {
    return drive(pullFramed(framing, shape, taken), plane, how)
      .down(from)
      .up(to).committed;
  }

  function gripOf(shape: Geometry<R>, taken: FrameGrip): Point {
    return grips(shape, 1, plane).get(taken) ?? { x: Number.NaN, y: Number.NaN };
  }

  group(name, () => {
    test("what is drawn lies on the image, wherever its corners are", () => {
      fc.assert(
        fc.property(place, place, touch, (from, to, how) => {
          expectFit(drive(drawFramed(framing), plane, how).down(from).up(to).committed);
        }),
      );
    });

    test("what it showed last is what it draws", () => {
      fc.assert(
        fc.property(place, fc.array(place, { minLength: 1 }), touch, (from, path, how) => {
          const tool = drive(drawFramed(framing), plane, how).down(from);
          for (const each of path) tool.move(each);
          const { preview } = tool;
          expect(tool.up(path.at(-1) ?? from).committed).toEqual(preview);
        }),
      );
    });

    test("Alt draws around the first place", () => {
      fc.assert(
        fc.property(place, place, fc.boolean(), (from, to, exact) => {
          const tool = drive(drawFramed(framing), plane, { centred: true, exact });
          const drawn = tool.down(from).up(to).committed;
          if (!drawn) return;
          const { x, y } = middle(frameOf(drawn));
          expect(x).toBeCloseTo(Math.min(Math.max(from.x, 0), 640), 6);
          expect(y).toBeCloseTo(Math.min(Math.max(from.y, 0), 480), 6);
        }),
      );
    });

    test("Shift draws it as wide as high", () => {
      fc.assert(
        fc.property(place, place, fc.boolean(), (from, to, centred) => {
          const tool = drive(drawFramed(framing), plane, { centred, exact: true });
          const drawn = tool.down(from).up(to).committed;
          if (!drawn) return;
          expect(frameOf(drawn).width).toBeCloseTo(frameOf(drawn).height, 6);
        }),
      );
    });

    test("however it is pulled, its middle stays on the image and it does not vanish", () => {
      fc.assert(
        fc.property(frames, grip, place, place, touch, (frame, taken, from, to, how) => {
          const tool = pullFramed(framing, shapeIn(frame), taken);
          expectFit(drive(tool, plane, how).down(from).move(to).up(to).committed);
        }),
      );
    });

    test("moved there and back, it is as it was", () => {
      fc.assert(
        fc.property(roomy, step, (frame, by) => {
          const at = middle(frame);
          const there = pull(shapeIn(frame), "all", at, plus(at, by));
          if (there) expectSame(frame, pull(there, "all", plus(at, by), at) ?? shapeIn(frame));
        }),
      );
    });

    test("turned there and back, it is as it was", () => {
      fc.assert(
        fc.property(roomy, step, (frame, by) => {
          const at = gripOf(shapeIn(frame), "turn");
          const there = pull(shapeIn(frame), "turn", at, plus(at, by));
          if (there) expectSame(frame, pull(there, "turn", plus(at, by), at) ?? shapeIn(frame));
        }),
      );
    });

    test("sized there and back, it is as it was", () => {
      fc.assert(
        fc.property(roomy, side, fc.boolean(), (frame, taken, centred) => {
          const at = gripOf(shapeIn(frame), taken);
          const to = outwards(frame, at);
          const there = pull(shapeIn(frame), taken, at, to, { centred });
          expectSame(frame, there && pull(there, taken, to, at, { centred }));
        }),
      );
    });

    test("a pulled grip follows the pointer, and the one across stays", () => {
      fc.assert(
        fc.property(roomy, side, (frame, taken) => {
          const before = shapeIn(frame);
          const at = gripOf(before, taken);
          const after = pull(before, taken, at, outwards(frame, at)) ?? before;
          expectAt(gripOf(after, taken), outwards(frame, at));
          expectAt(gripOf(after, across[taken]), gripOf(before, across[taken]));
        }),
      );
    });

    test("with Alt the middle stays, and with Shift the proportion", () => {
      fc.assert(
        fc.property(roomy, side, touch, (frame, taken, how) => {
          const at = gripOf(shapeIn(frame), taken);
          const after = pull(shapeIn(frame), taken, at, outwards(frame, at), how);
          const { width, height, ...rest } = frameOf(after ?? shapeIn(frame));
          if (how.centred) expectAt(middle({ ...rest, width, height }), middle(frame));
          if (how.exact) expect(width).toBeCloseTo((height * frame.width) / frame.height, 1);
        }),
      );
    });

    test("Shift turns by notches of 15 degrees", () => {
      fc.assert(
        fc.property(roomy, step, (frame, by) => {
          const at = gripOf(shapeIn(frame), "turn");
          const after = pull(shapeIn(frame), "turn", at, plus(at, by), { exact: true });
          if (after) expect(frameOf(after).rotation % 15).toBe(0);
        }),
      );
    });
  });
}

behaves<Box>("a box", box.framing);
behaves<Ellipse>("an ellipse", ellipse.framing);
