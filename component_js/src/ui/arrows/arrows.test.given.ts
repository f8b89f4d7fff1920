// Pages of text and frames, as fast-check makes them up.

import fc from "fast-check";
import type { Bounds } from "../../regions/region";
import type { Arrow } from "./bundles";
import type { Pair, Room } from "./inLines";

const HIGH = 20;
const GAP = 20;
const FIRST = 30;

export const room: Room = { gap: GAP, left: 40, right: 640, outer: { low: 3, high: 677 } };

/** Where a line's letters stand. */
export const topOf = (line: number): number => FIRST + line * (HIGH + GAP);

export const word = (line: number, x: number, width: number): Bounds => ({
  x,
  y: topOf(line),
  width,
  height: HIGH,
});

export const isInLetters = (y: number): boolean => {
  const into = (((y - FIRST) % (HIGH + GAP)) + HIGH + GAP) % (HIGH + GAP);
  return into > 0.5 && into < HIGH - 0.5;
};

const words = fc
  .record({
    line: fc.integer({ min: 0, max: 12 }),
    x: fc.integer({ min: 40, max: 560 }),
    width: fc.integer({ min: 8, max: 80 }),
  })
  .map(({ line, x, width }) => word(line, x, width));

export const pairs = fc.array(fc.record({ from: words, to: words }) satisfies fc.Arbitrary<Pair>, {
  maxLength: 40,
});

export const boxes = fc.record({
  x: fc.integer({ min: -400, max: 900 }),
  y: fc.integer({ min: -400, max: 900 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});

export function arrow(some: Partial<Arrow> = {}): Arrow {
  return {
    ids: ["x"],
    start: "a",
    end: "b",
    color: "",
    words: "",
    atStart: false,
    atEnd: true,
    predicted: false,
    ...some,
  };
}
