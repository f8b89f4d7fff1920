import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, type Ground, landing, pull } from "./landing";

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

/** Two columns of 100 by 200; two entries in the first, none in the second. */
const columns: readonly Ground[] = [
  { place: "good", box: box(0, 0, 100, 200), others: [box(0, 0, 100, 40), box(0, 50, 100, 90)] },
  { place: "bad", box: box(110, 0, 210, 200), others: [] },
];

test("above the middle of an entry it lands before it, below the middle after it", () => {
  expect(landing(columns, 50, 19)).toEqual({ place: "good", at: 0 });
  expect(landing(columns, 50, 21)).toEqual({ place: "good", at: 1 });
  expect(landing(columns, 50, 71)).toEqual({ place: "good", at: 2 });
});

test("an empty place takes it", () => {
  expect(landing(columns, 150, 180)).toEqual({ place: "bad", at: 0 });
});

test("outside of all places it lands in the nearest", () => {
  expect(landing(columns, 400, 20)?.place).toBe("bad");
  expect(landing(columns, -80, 500)).toEqual({ place: "good", at: 2 });
  expect(landing([], 0, 0)).toBeUndefined();
});

test("wherever it is let go, it lands among what lies there", () => {
  const far = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(far, far, (x, y) => {
      const spot = landing(columns, x, y);
      const ground = columns.find(({ place }) => place === spot?.place);
      expect(spot?.at).toBeLessThanOrEqual(ground?.others.length ?? -1);
    }),
  );
});

test("near an edge the list is pulled towards it, in the middle it rests", () => {
  expect(pull(400, 0, 800)).toBe(0);
  expect(pull(2, 0, 800)).toBeLessThan(0);
  expect(pull(798, 0, 800)).toBeGreaterThan(0);
  expect(pull(900, 0, 800)).toBe(pull(5000, 0, 800));
  expect(pull(10, 0, 0)).toBe(0);
});
