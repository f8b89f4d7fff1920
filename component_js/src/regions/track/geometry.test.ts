import fc from "fast-check";
import { expect, test } from "vitest";
import overlaps from "../../../../tests/vectors/overlap/track.json";
import vectors from "../../../../tests/vectors/track.json";
import type { KeyFrame } from "../../schema.gen";
import { at, extent, joined, put, simplified, split, type TrackShape, without } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const key = (time: number, x = 0, visible = true): KeyFrame => ({
  time,
  x,
  y: 0,
  width: 10,
  height: 10,
  rotation: 0,
  visible,
});
const track = (...frames: readonly KeyFrame[]): TrackShape => ({ kind: "track", frames });

test.each(vectors)("where it is, as Python has it: $name", ({ frames, at: places }) => {
  for (const { time, box } of places) {
    const found = at({ kind: "track", frames }, time);
    expect(found === undefined).toBe(box === null);
    for (const side of ["x", "y", "width", "height", "rotation"] as const)
      if (box) expect(found?.[side]).toBeCloseTo(box[side], 9);
  }
});

test.each(overlaps)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
  const [mine, theirs] = [track(...one.frames), track(...other.frames)];
  expect(overlap(mine, theirs)).toBeCloseTo(expected.overlap, 9);
  expect(overlap(theirs, mine)).toBeCloseTo(expected.overlap, 9);
});

const frame = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 90 }), fc.boolean())
  .map(([x, width, visible]) => ({ ...key(0, x, visible), width }));
const tracks = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
  .chain((times) =>
    fc.tuple(fc.constant(times.sort((a, b) => a - b)), fc.array(frame, { minLength: 12 })),
  )
  .map(([times, frames]) =>
    track(...times.map((time, index) => ({ ...(frames[index] ?? key(0)), time }))),
  );
const time = fc.integer({ min: -1, max: 82 }).map((half) => half / 2);

function expectSame(one: KeyFrame | undefined, other: KeyFrame | undefined): void {
  expect(one === undefined).toBe(other === undefined);
  if (!one || !other) return;
  expect(one.x).toBeCloseTo(other.x, 6);
  expect(one.width).toBeCloseTo(other.width, 6);
}

test("a key frame where the box is already changes nothing", () => {
  fc.assert(
    fc.property(tracks, time, time, (given, when, look) => {
      const here = at(given, when);
      if (here) expectSame(at(put(given, here), look), at(given, look));
    }),
  );
});

test("what is put is there, and taken away it is as it was", () => {
  fc.assert(
    fc.property(tracks, time, (given, when) => {
      const more = put(given, key(when, 7));
      expect(at(more, when)?.x).toBe(7);
      if (given.frames.some((each) => each.time === when)) return;
      expect(without(more, (each) => each === when)).toEqual(given);
    }),
  );
});

test("cut in two, one of the two is where it was at any time", () => {
  fc.assert(
    fc.property(tracks, time, time, (given, when, look) => {
      const halves = split(given, when);
      if (!halves) return;
      const [first, second] = halves;
      if (look < when) expectSame(at(first, look), at(given, look));
      else expect(at(first, look)).toBeUndefined();
      expectSame(at(second, look), look < when ? undefined : at(given, look));
    }),
  );
});

test("cut and joined again it is where it was", () => {
  fc.assert(
    fc.property(tracks, time, time, (given, when, look) => {
      const halves = split(given, when);
      if (halves) expectSame(at(joined(halves), look), at(given, look));
    }),
  );
});

test("without needless key frames it is where it was, but for the slack", () => {
  fc.assert(
    fc.property(tracks, time, (given, look) => {
      const [one, other] = [at(given, look), at(simplified(given, 0.5), look)];
      expect(one === undefined).toBe(other === undefined);
      if (one && other) expect(Math.abs(one.x - other.x)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});

test("a track of every frame of an even move comes down to its ends", () => {
  const dense = track(...Array.from({ length: 300 }, (_, index) => key(index / 30, index * 2)));
  expect(simplified(dense, 0.5).frames).toHaveLength(2);
});

test("of two tracks joined, the one that begins later counts while it lasts", () => {
  const long = track(key(0), key(2, 20), key(6, 60));
  const short = track(key(1, 500), key(3, 500, false));
  expect(joined([long, short]).frames.map(({ time }) => time)).toEqual([0, 1, 3, 6]);
});

test("it reaches from where it is seen to where it is gone", () => {
  expect(extent(track(key(1), key(2)), 9)).toEqual({ start: 1, end: 9 });
  expect(extent(track(key(0, 0, false), key(1), key(2, 0, false)), 9)).toEqual({
    start: 1,
    end: 2,
  });
  expect(extent(track(key(1, 0, false)), 9)).toBeUndefined();
});

test("a description counts the key frames and says where it is seen", () => {
  expect(describe(track(key(0.5)))).toBe("1 key frame, from 0.5 s on");
  expect(describe(track(key(0), key(1), key(2.5, 0, false)))).toBe("3 key frames, 0 to 2.5 s");
  expect(describe(track(key(0, 0, false)))).toBe("1 key frame, never seen");
});
