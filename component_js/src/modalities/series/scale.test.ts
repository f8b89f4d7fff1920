import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "./rows";
import { type Range, scaleOf, spanOf } from "./scale";
import { ticksOf } from "./ticks";
import { formatOf } from "./writing/number";

function line(range: Range, bounds: Partial<Record<"low" | "high", number>> = {}) {
  const [made] = linesOf([], [{ name: "a", count: 1, gaps: 0, ...range }]);
  if (!made) throw new Error("there is no line");
  return { ...made, bounds: { low: bounds.low ?? null, high: bounds.high ?? null } };
}

const own = (of: { readonly range: Range }): Range => of.range;

test("all values lie inside of a scale that follows them", () => {
  const { low, high } = spanOf([line({ low: 2, high: 4 }), line({ low: 3, high: 9 })], own);
  expect(low).toBeLessThan(2);
  expect(high).toBeGreaterThan(9);
});

test("a bound is where the scale ends, the other end follows the values", () => {
  const { low, high } = spanOf([line({ low: 2, high: 4 }, { low: 0 })], own);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(4);
});

test("whatever the values are, the scale is one that can be drawn", () => {
  const bound = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
  const value = fc.double({ noDefaultInfinity: true });
  fc.assert(
    fc.property(value, value, bound, bound, (one, other, low, high) => {
      const range = { low: Math.min(one, other), high: Math.max(one, other) };
      const bounds = {
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      };
      const span = spanOf([line(range, bounds)], own);
      const { y } = scaleOf(span, 100, 4);
      expect(span.low).toBeLessThan(span.high);
      expect(y(span.low)).toBeCloseTo(96);
      expect(y(span.high)).toBeCloseTo(4);
      expect(ticksOf(span, 100, undefined).length).toBeLessThanOrEqual(5);
    }),
  );
});

test("a scale has two to five ticks at round values", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.integer({ min: 44, max: 400 }),
      (low, size, height) => {
        fc.pre(low + size > low + 1e-9);
        const ticks = ticksOf({ low, high: low + size }, height, undefined);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      },
    ),
  );
});

test("ticks are written as the channel says, unless that would call two the same", () => {
  const texts = (spec: string, high: number): readonly string[] =>
    ticksOf({ low: 0, high }, 90, formatOf(spec)).map(({ text }) => text);
  expect(texts("%", 1)).toEqual(["0%", "50%", "100%"]);
  expect(texts(".0f", 1)).toEqual(["0.0", "0.5", "1.0"]);
});

test("ticks have the digits of their step", () => {
  const texts = (low: number, high: number): readonly string[] =>
    ticksOf({ low, high }, 90, undefined).map(({ text }) => text);
  expect(texts(60, 70)).toEqual(["60", "65", "70"]);
  expect(texts(-0.1, 0.1)).toEqual(["\u22120.1", "0.0", "0.1"]);
  expect(texts(0, 2e7)).toEqual(["0", "1e7", "2e7"]);
});
