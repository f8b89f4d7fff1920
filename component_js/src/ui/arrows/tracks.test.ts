import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap, tracksOf } from "./tracks";

const stretches = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 }))
    .map(([low, long]) => ({ low, high: low + long })),
  { maxLength: 30 },
);

test("with tracks enough, no two that overlap share one", () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const tracks = tracksOf(all, all.length);
      for (const [at, one] of all.entries())
        for (const [index, other] of all.entries())
          if (at < index && overlap(one, other)) expect(tracks[at]).not.toBe(tracks[index]);
    }),
  );
});

test("there are never more tracks than there is room for", () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 5 }), (all, most) => {
      for (const track of tracksOf(all, most)) {
        expect(track).toBeGreaterThanOrEqual(0);
        expect(track).toBeLessThan(most);
      }
    }),
  );
});

test("a short one lies nearer than a long one that it lies under", () => {
  expect(
    tracksOf(
      [
        { low: 0, high: 100 },
        { low: 40, high: 60 },
      ],
      3,
    ),
  ).toEqual([1, 0]);
});
