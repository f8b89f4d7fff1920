import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/matching.json";
import { parse } from "../core/parse";
import type { AnyRegion } from "../schema.gen";
import { matched, type Pair } from "./match";
import { boxAt, boxes } from "./region.test.given";

const regionsOf = (written: readonly unknown[]): readonly AnyRegion[] =>
  parse("Annotation", { id: "a", regions: written }).regions;

test.each(vectors)("pairs as Python has them: $name", ({ threshold, pairs, ...lists }) => {
  const [ones, others] = [regionsOf(lists.ones), regionsOf(lists.others)];
  const found = matched(ones, others, threshold);
  const places = found.map(({ one, other }) => [ones.indexOf(one), others.indexOf(other)]);
  expect(places.sort()).toEqual(pairs);
});

const seen = (pairs: readonly Pair[]) =>
  new Set(pairs.map(({ one, other }) => `${one.id} ${other.id}`));

test("whichever list comes first, the pairs are the same", () => {
  fc.assert(
    fc.property(boxes, boxes, (ones, others) => {
      const back = matched(others, ones).map(({ one, other, overlap }) => ({
        one: other,
        other: one,
        overlap,
      }));
      expect(seen(back)).toEqual(seen(matched(ones, others)));
    }),
  );
});

test("each region stands in one pair at most, and each pair reaches the threshold", () => {
  fc.assert(
    fc.property(
      boxes,
      boxes,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (ones, others, least) => {
        const found = matched(ones, others, least);
        expect(new Set(found.map(({ one }) => one)).size).toBe(found.length);
        expect(new Set(found.map(({ other }) => other)).size).toBe(found.length);
        expect(found.every(({ overlap }) => overlap >= least - 1e-9)).toBe(true);
      },
    ),
  );
});

test("several hundred regions are matched while nobody notices", () => {
  const field = (off: number) =>
    Array.from({ length: 500 }, (_, at) =>
      boxAt((at % 25) * 11 + off, Math.floor(at / 25) * 11, "a"),
    );
  const [ones, others] = [field(0), field(1)];
  const start = performance.now();
  expect(matched(ones, others)).toHaveLength(500);
  expect(performance.now() - start).toBeLessThan(500);
});
