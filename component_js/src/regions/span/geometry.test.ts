import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "./geometry";
import { describe } from "./words";

const runs = fc
  .tuple(fc.nat(100), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));

/** By counting characters. */
function counted(
  one: { start: number; end: number },
  other: { start: number; end: number },
): number {
  const all = Array.from({ length: 200 }, (_, at) => at);
  const within = (at: number, run: { start: number; end: number }) =>
    at >= run.start && at < run.end;
  const both = all.filter((at) => within(at, one) && within(at, other)).length;
  return both / all.filter((at) => within(at, one) || within(at, other)).length;
}

test("two spans overlap by the share of their characters that they have in common", () => {
  fc.assert(
    fc.property(runs, runs, (one, other) => {
      // Spans apart from each other share nothing, whatever lies between them.
      expect(overlap(one, other)).toBeCloseTo(counted(one, other), 10);
      expect(overlap(one, other)).toBe(overlap(other, one));
    }),
  );
});

test("a span overlaps itself wholly and its neighbour not at all", () => {
  fc.assert(
    fc.property(runs, ({ start, end }) => {
      expect(overlap({ start, end }, { start, end })).toBe(1);
      expect(overlap({ start, end }, { start: end, end: end + 1 })).toBe(0);
    }),
  );
});

test("a description counts characters from one", () => {
  const span = { kind: "span", start: 4, end: 7, text: "oak", xpaths: null } as const;
  expect(describe(span)).toBe("“oak”, characters 5 to 7");
});

test("a long quote is cut short between two graphemes", () => {
  const text = `${"a".repeat(56)}👨‍👩‍👧 and more`;
  expect(describe({ kind: "span", start: 0, end: 70, text, xpaths: null })).toMatch(/^“a{56}…”/);
});
