import fc from "fast-check";
import { expect, test } from "vitest";
import { evenFrames, framesOf, listedFrames, namedRate } from "./frames";

const rates = fc.constantFrom(10, 23.976, 24_000 / 1001, 24, 25, 30_000 / 1001, 30, 50, 60, 120);

test("of an even film every frame is found where it begins, where it ends and in its middle", () => {
  fc.assert(
    fc.property(rates, fc.integer({ min: 0, max: 200_000 }), (rate, frame) => {
      const frames = evenFrames(rate, 200_001 / rate);
      expect(frames.at(frames.start(frame))).toBe(frame);
      expect(frames.at(frames.middle(frame))).toBe(frame);
      expect(frames.nearest(frames.start(frame))).toBe(frame);
      // As Python finds it again.
      expect(Math.round(frames.start(frame) * rate)).toBe(frame);
    }),
  );
});

test("of an uneven film too", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, (lengths) => {
      let last = 0;
      const times = Float64Array.from([0, ...lengths].map((length) => (last += length / 1000)));
      const frames = listedFrames(times, last + 0.04);
      for (const frame of times.keys()) {
        expect(frames.at(frames.start(frame))).toBe(frame);
        expect(frames.at(frames.middle(frame))).toBe(frame);
        expect(frames.nearest(frames.start(frame))).toBe(frame);
      }
      expect(frames.at(-1)).toBe(0);
      expect(frames.at(last + 9)).toBe(times.length - 1);
    }),
  );
});

test("times that were rounded to the millisecond are those of an even film", () => {
  const rate = 30_000 / 1001;
  const times = Float64Array.from(
    { length: 900 },
    (_, frame) => Math.round((frame / rate) * 1000) / 1000,
  );
  expect(framesOf(times, 900 / rate).rate).toBe(rate);
});

test("a film with one frame left out is uneven", () => {
  const all = Array.from({ length: 100 }, (_, frame) => frame / 25);
  const times = Float64Array.from(all.filter((_, frame) => frame !== 50));
  expect(framesOf(times, 4).rate).toBeNull();
  expect(framesOf(Float64Array.from(all), 4).rate).toBe(25);
});

test("a film that begins late is counted by the times of its frames", () => {
  const frames = framesOf(Float64Array.from([0.08, 0.12, 0.16]), 0.2);
  expect([frames.rate, frames.count, frames.start(0)]).toEqual([null, 3, 0.08]);
});

test("a film of one frame has one", () => {
  expect(evenFrames(30, 0.01).count).toBe(1);
  expect(framesOf(Float64Array.from([0]), 2).count).toBe(1);
});

test("a rate that was measured is the one that was meant", () => {
  expect(namedRate(29.968, 0.002)).toBe(30_000 / 1001);
  expect(namedRate(24.99, 0.002)).toBe(25);
  expect(namedRate(12.5, 0.002)).toBe(12.5);
});
