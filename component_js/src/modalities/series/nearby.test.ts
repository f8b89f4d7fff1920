import { expect, test } from "vitest";
import type { Samples } from "./data/series";
import { snapsAt, stepAmong } from "./nearby";

const of = (...times: readonly number[]): Samples => ({
  times: Float64Array.from(times),
  values: new Float64Array(times.length),
  gapBefore: new Uint8Array(times.length),
});

test("a pointer snaps to the nearest sample of each channel within reach", () => {
  expect(snapsAt([of(0, 10, 20), of(3, 12)], 11, 2)).toEqual([10, 12]);
  expect(snapsAt([of(0, 10, 20)], 14.9, 2)).toEqual([]);
  expect(snapsAt([of()], 0, 1)).toEqual([]);
});

test("a step goes to the next sample of any channel", () => {
  const all = [of(0, 10, 20, 30), of(0, 13, 20, 30)];
  expect(stepAmong(all, 10, 1)).toBe(13);
  expect(stepAmong(all, 13.4, -1)).toBe(10);
  expect(stepAmong(all, 10, 3)).toBe(30);
});

test("no step at all goes to the nearest sample", () => {
  expect(stepAmong([of(0, 10, 20), of(0, 13, 20)], 12, 0)).toBe(13);
});

test("uneven samples are gone over one by one, there and back", () => {
  const all = [of(0, 1, 1.5, 9, 9.25, 40)];
  expect(stepAmong(all, 1.5, 1)).toBe(9);
  expect(stepAmong(all, 9, -1)).toBe(1.5);
});

test("where no sample is known, nothing is made up", () => {
  expect(stepAmong([of(0, 1, 2)], 8, 1)).toBeUndefined();
  expect(stepAmong([of(0, 1, 2)], 2, 1)).toBeUndefined();
  expect(stepAmong([], 2, 1)).toBeUndefined();
});
