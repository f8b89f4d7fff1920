import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Envelope } from "../data/series";
import { scaleOf } from "../scale";
import { columnsOf } from "./columns";

const HEIGHT = 100;
const scale = scaleOf({ low: 0, high: 100 }, HEIGHT, 0);

/** Columns as [low, high], null where there is nothing; `breaks` says before which the line breaks. */
function envelope(
  columns: readonly (readonly [number, number] | null)[],
  breaks: readonly number[] = [],
): Envelope {
  return {
    start: 0,
    end: columns.length,
    width: columns.length,
    low: Float64Array.from(columns, (each) => each?.[0] ?? Number.NaN),
    high: Float64Array.from(columns, (each) => each?.[1] ?? Number.NaN),
    breaks: Uint8Array.from(columns, (_, at) => (breaks.includes(at) ? 1 : 0)),
    exact: true,
  };
}

const painted = (of: Envelope) => columnsOf(of, scale, HEIGHT);

test("each column holds all of its values, and touches the one before", () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true });
  const column = fc
    .tuple(value, value)
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 60 }), (columns) => {
      const { tops, bottoms } = painted(envelope(columns));
      for (const [at, [low, high]] of columns.entries()) {
        expect(tops[at]).toBeLessThanOrEqual(scale.y(high));
        expect(bottoms[at]).toBeGreaterThanOrEqual(scale.y(low));
        if (at === 0) continue;
        expect(tops[at]).toBeLessThanOrEqual(bottoms[at - 1] ?? 0);
        expect(bottoms[at]).toBeGreaterThanOrEqual(tops[at - 1] ?? 0);
      }
    }),
  );
});

test("a flat line is as thick as a line", () => {
  const { tops, bottoms } = painted(
    envelope([
      [50, 50],
      [50, 50],
    ]),
  );
  expect((bottoms[1] ?? 0) - (tops[1] ?? 0)).toBeGreaterThanOrEqual(1);
});

test("a spike of one sample reaches where it is", () => {
  const columns = Array.from({ length: 400 }, (): readonly [number, number] => [50, 50]);
  columns[123] = [50, 99];
  expect(painted(envelope(columns)).tops[123]).toBeLessThanOrEqual(1);
});

test("a gap is left empty", () => {
  const { tops } = painted(envelope([[5, 5], null, null, [5, 5]], [3]));
  expect([...tops].map(Number.isNaN)).toEqual([false, true, true, false]);
});

test("over columns between two samples the line goes on", () => {
  const { tops, bottoms } = painted(envelope([[0, 0], null, null, null, [80, 80]]));
  expect([...tops].some(Number.isNaN)).toBe(false);
  expect(((tops[2] ?? 0) + (bottoms[2] ?? 0)) / 2).toBeCloseTo(70, 0);
});

test("what is far outside of a fixed scale stays on a canvas", () => {
  const { tops, bottoms } = painted(envelope([[-1e300, 1e300]]));
  expect(tops[0]).toBeGreaterThan(-2 * HEIGHT);
  expect(bottoms[0]).toBeLessThan(3 * HEIGHT);
});

describe("noise is not outlined, which would take long", () => {
  const of = (value: (at: number) => number): boolean =>
    painted(
      envelope(Array.from({ length: 1000 }, (_, at) => [value(at) - 1, value(at) + 1] as const)),
    ).isCalm;
  test("a wave is calm", () => expect(of((at) => 50 + 40 * Math.sin(at / 10))).toBe(true));
  test("a step is calm", () => expect(of((at) => (at < 500 ? 10 : 90))).toBe(true));
  test("noise is not", () => expect(of((at) => 50 + 30 * Math.sin(at * at))).toBe(false));
});
