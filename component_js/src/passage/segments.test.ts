import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf, outerFirst, type Run, segmentsOf } from "./segments";

const text = "Ada Lovelace met Charles Babbage in London in June 1833, they say.";
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -5, max: 75 }), fc.integer({ min: -3, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 15 },
);
const blocks = fc
  .tuple(fc.nat(text.length), fc.nat(text.length))
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));

test("the segments of a block are its text again", () => {
  fc.assert(
    fc.property(blocks, spans, (block, some) => {
      const segments = segmentsOf(block, some);
      const joined = segments.map(({ start, end }) => text.slice(start, end)).join("");
      expect(joined).toBe(text.slice(block.start, block.end));
      expect(segments.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});

test("each segment has exactly the spans that cover it, the outermost first", () => {
  fc.assert(
    fc.property(blocks, spans, (block, some) => {
      for (const { start, end, spans: covering } of segmentsOf(block, some)) {
        for (let at = start; at < end; at++) {
          const there = some.filter((span) => span.start <= at && at < span.end);
          expect(new Set(covering)).toEqual(new Set(there));
        }
        expect(covering).toEqual([...covering].sort(outerFirst));
      }
    }),
  );
});

test("no cut is made where no span begins or ends", () => {
  fc.assert(
    fc.property(blocks, spans, (block, some) => {
      const ends = new Set(some.flatMap(({ start, end }) => (start < end ? [start, end] : [])));
      for (const { start } of segmentsOf(block, some).slice(1)) expect(ends.has(start)).toBe(true);
    }),
  );
});

const overlaps = (one: Run, other: Run): boolean => one.start < other.end && other.start < one.end;

test("no two spans that overlap have their underlines in one lane", () => {
  fc.assert(
    fc.property(spans, (some) => {
      const runs = some.filter(({ start, end }) => start < end).sort(outerFirst);
      const lanes = lanesOf(runs);
      for (const [i, one] of runs.entries()) {
        expect(lanes[i]).toBeGreaterThanOrEqual(0);
        for (const [j, other] of runs.entries()) {
          if (i !== j && overlaps(one, other)) expect(lanes[i]).not.toBe(lanes[j]);
        }
      }
    }),
  );
});

test("a span alone is underlined next to the letters, and a nested one above its outer", () => {
  expect(lanesOf([{ start: 0, end: 3 }])).toEqual([0]);
  expect(
    lanesOf([
      { start: 0, end: 9 },
      { start: 2, end: 5 },
      { start: 9, end: 12 },
    ]),
  ).toEqual([1, 0, 0]);
});
