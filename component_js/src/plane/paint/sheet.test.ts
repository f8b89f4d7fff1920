import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, kept, panned, zoomed } from "../looking/viewport";
import { shotOf, suffices } from "./sheet";

const image = { width: 1200, height: 800 };
const frame = { width: 600, height: 400 };
const middle = { x: 300, y: 200 };
const whole = fitted(image, frame);
const close = kept(zoomed(whole, middle, 3), image, frame);

test("a shot holds all that its own view shows", () => {
  const number = fc.double({ min: -3000, max: 3000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), number, number, (scale, x, y) => {
      const view = kept({ scale, x, y, turn: 0 }, image, frame);
      return suffices(shotOf(view, image, frame, 2), view, image, frame);
    }),
  );
});

test("a shot lasts for a short way and for zooming in", () => {
  const shot = shotOf(close, image, frame, 1);
  expect(suffices(shot, panned(close, { x: 120, y: -90 }), image, frame)).toBe(true);
  expect(suffices(shot, zoomed(close, middle, 5), image, frame)).toBe(true);
});

test("a shot does not last for a long way or for zooming out", () => {
  const shot = shotOf(close, image, frame, 1);
  expect(suffices(shot, panned(close, { x: 200, y: 0 }), image, frame)).toBe(false);
  expect(suffices(shot, whole, image, frame)).toBe(false);
});

test("a shot is never much larger than the frame", () => {
  const { covers } = shotOf(close, image, frame, 1);
  expect(covers.width).toBeLessThanOrEqual(frame.width * 1.5);
  expect(covers.height).toBeLessThanOrEqual(frame.height * 1.5);
});
