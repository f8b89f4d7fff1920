import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundsOnImage,
  boundsOnScreen,
  fitted,
  isFit,
  isInSight,
  kept,
  limits,
  resized,
  revealing,
  toImage,
  toScreen,
  zoomed,
} from "./viewport";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size = (min: number, max: number) =>
  fc.record({ width: fc.integer({ min, max }), height: fc.integer({ min, max }) });
const image = size(1, 8000);
const frame = size(160, 2000);
const place = fc.record({ x: number(-3000, 3000), y: number(-3000, 3000) });
const view = fc.record({ scale: number(0.05, 32), x: number(-5000, 5000), y: number(-5000, 5000) });

describe("the viewport", () => {
  test("from the screen to the image and back leads to the same place", () => {
    fc.assert(
      fc.property(view, place, (at, on) => {
        const back = toScreen(at, toImage(at, on));
        expect(back.x).toBeCloseTo(on.x, 6);
        expect(back.y).toBeCloseTo(on.y, 6);
      }),
    );
  });

  test("bounds go to the image and back as well", () => {
    const part = { x: 10, y: 20, width: 30, height: 40 };
    fc.assert(
      fc.property(view, (at) => {
        const back = boundsOnImage(at, boundsOnScreen(at, part));
        expect(back.x).toBeCloseTo(part.x, 6);
        expect(back.height).toBeCloseTo(part.height, 6);
      }),
    );
  });

  test("zooming about a place keeps what is under it", () => {
    fc.assert(
      fc.property(view, place, number(0.05, 32), (at, on, scale) => {
        const [before, after] = [toImage(at, on), toImage(zoomed(at, on, scale), on)];
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  test("a fitted image is whole, in the middle, and as large as it goes", () => {
    fc.assert(
      fc.property(image, frame, (of, into) => {
        const at = fitted(of, into);
        const on = boundsOnScreen(at, { x: 0, y: 0, ...of });
        const room = { x: into.width - on.width, y: into.height - on.height };
        expect(on.x).toBeCloseTo(room.x / 2, 6);
        expect(on.y).toBeCloseTo(room.y / 2, 6);
        expect(Math.min(room.x, room.y)).toBeCloseTo(16, 6);
        expect(isFit(at, of, into)).toBe(true);
      }),
    );
  });

  test("however it is moved, the image never leaves the frame", () => {
    fc.assert(
      fc.property(view, image, frame, (at, of, into) => {
        const next = kept(at, of, into);
        const { least, most } = limits(of, into);
        expect(next.scale).toBeGreaterThanOrEqual(least);
        expect(next.scale).toBeLessThanOrEqual(most);
        expect(isInSight(next, { x: 0, y: 0, ...of }, into)).toBe(true);
      }),
    );
  });

  test("keeping a kept view changes nothing", () => {
    fc.assert(
      fc.property(view, image, frame, (at, of, into) => {
        const once = kept(at, of, into);
        const twice = kept(once, of, into);
        expect(twice.x).toBeCloseTo(once.x, 6);
        expect(twice.y).toBeCloseTo(once.y, 6);
      }),
    );
  });

  test("a fitted view is a kept one", () => {
    fc.assert(
      fc.property(image, frame, (of, into) => {
        const at = fitted(of, into);
        expect(kept(at, of, into).x).toBeCloseTo(at.x, 6);
        expect(kept(at, of, into).y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  test("revealing a place shows it, and moves nothing where it shows already", () => {
    fc.assert(
      fc.property(view, place, frame, (at, { x, y }, into) => {
        const part = { x, y, width: 0, height: 0 };
        const on = toScreen(revealing(at, part, into), { x, y });
        expect(on.x).toBeGreaterThanOrEqual(0);
        expect(on.x).toBeLessThanOrEqual(into.width);
        expect(on.y).toBeGreaterThanOrEqual(0);
        expect(on.y).toBeLessThanOrEqual(into.height);
      }),
    );
    const still = { scale: 1, x: 0, y: 0 };
    const middle = { x: 50, y: 50, width: 10, height: 10 };
    expect(revealing(still, middle, { width: 400, height: 400 })).toEqual(still);
  });

  test("a fitted image is fitted again when the frame changes", () => {
    fc.assert(
      fc.property(image, frame, frame, (of, before, after) => {
        const at = resized(fitted(of, before), of, before, after);
        expect(isFit(at, of, after)).toBe(true);
      }),
    );
  });
});
