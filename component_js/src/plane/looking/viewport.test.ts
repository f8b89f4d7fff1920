import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundsOnImage,
  boundsOnScreen,
  filling,
  fitted,
  isFit,
  isInSight,
  kept,
  limits,
  lookingAt,
  lying,
  overflows,
  resized,
  revealing,
  rotated,
  type Turn,
  toImage,
  toScreen,
  turned,
  unturned,
  type Viewport,
  zoomed,
} from "./viewport";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size = (min: number, max: number) =>
  fc.record({ width: fc.integer({ min, max }), height: fc.integer({ min, max }) });
const image = size(1, 8000);
const frame = size(160, 2000);
const place = fc.record({ x: number(-3000, 3000), y: number(-3000, 3000) });
const turn = fc.constantFrom<Turn>(0, 1, 2, 3);
const view: fc.Arbitrary<Viewport> = fc.record({
  scale: number(0.05, 32),
  x: number(-5000, 5000),
  y: number(-5000, 5000),
  turn,
});

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
      fc.property(image, frame, turn, (of, into, quarters) => {
        const at = fitted(of, into, quarters);
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
        const { least, most } = limits(of, into, at.turn);
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
      fc.property(image, frame, turn, (of, into, quarters) => {
        const at = fitted(of, into, quarters);
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
    const still: Viewport = { scale: 1, x: 0, y: 0, turn: 0 };
    const middle = { x: 50, y: 50, width: 10, height: 10 };
    expect(revealing(still, middle, { width: 400, height: 400 })).toEqual(still);
  });

  test("a fitted image is fitted again when the frame changes", () => {
    fc.assert(
      fc.property(image, frame, frame, turn, (of, before, after, quarters) => {
        const at = resized(fitted(of, before, quarters), of, before, after);
        expect(isFit(at, of, after)).toBe(true);
      }),
    );
  });

  test("a step on the screen is the same step on the image, turned back", () => {
    fc.assert(
      fc.property(place, turn, (by, quarters) => {
        const back = turned(unturned(by, quarters), quarters);
        expect([back.x + 0, back.y + 0]).toEqual([by.x + 0, by.y + 0]);
      }),
    );
    expect(turned({ x: 1, y: 0 }, 1)).toEqual({ x: -0, y: 1 });
    expect(lying({ width: 3, height: 2 }, 3)).toEqual({ width: 2, height: 3 });
  });

  test("four turns to either side lead back to the same view", () => {
    fc.assert(
      fc.property(view, image, frame, fc.constantFrom<1 | -1>(1, -1), (at, of, into, by) => {
        let next = fitted(of, into, at.turn);
        for (let each = 0; each < 4; each++) next = rotated(next, by, of, into);
        expect(next.turn).toBe(at.turn);
        expect(isFit(next, of, into)).toBe(true);
      }),
    );
  });

  test("what is in the middle of a near view stays there when it is turned", () => {
    const [of, into] = [
      { width: 4000, height: 3000 },
      { width: 600, height: 400 },
    ];
    const middle = { x: 300, y: 200 };
    const near = lookingAt({ scale: 2, x: 0, y: 0, turn: 0 }, { x: 1700, y: 900 }, of, into);
    const after = toImage(rotated(near, 1, of, into), middle);
    expect(after.x).toBeCloseTo(1700, 6);
    expect(after.y).toBeCloseTo(900, 6);
  });

  test("a filled frame shows nothing but the image, and no side of it is smaller", () => {
    fc.assert(
      fc.property(image, frame, turn, (of, into, quarters) => {
        const at = filling(of, into, quarters);
        // Where even the nearest view does not fill it, there is nothing to do.
        if (at.scale >= limits(of, into, quarters).most * 0.999) return;
        const on = boundsOnScreen(at, { x: 0, y: 0, ...of });
        expect(on.x).toBeLessThanOrEqual(0.5);
        expect(on.y).toBeLessThanOrEqual(0.5);
        expect(on.x + on.width).toBeGreaterThanOrEqual(into.width - 0.5);
        expect(on.y + on.height).toBeGreaterThanOrEqual(into.height - 0.5);
      }),
    );
  });

  test("there is nowhere to pan to where all of the image shows", () => {
    fc.assert(
      fc.property(image, frame, turn, (of, into, quarters) => {
        expect(overflows(fitted(of, into, quarters), of, into)).toBe(false);
      }),
    );
  });
});
