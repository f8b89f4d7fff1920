import fc from "fast-check";
import { expect, test } from "vitest";
import { stacked } from "./stacked";

const GAP = 4;
const notes = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: -50, max: 900 }),
      height: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map((some) => some.sort((one, other) => one.wanted - other.wanted));

test("no note overlaps the next, and none stands above the column", () => {
  fc.assert(
    fc.property(notes, (some) => {
      const tops = stacked(some, GAP);
      expect(tops).toHaveLength(some.length);
      let free = 0;
      for (const [index, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(free - 1e-6);
        free = top + (some[index]?.height ?? 0) + GAP;
      }
    }),
  );
});

test("where there is room, each stands where it belongs", () => {
  const some = [10, 80, 200].map((wanted) => ({ wanted, height: 20 }));
  expect(stacked(some, GAP)).toEqual([10, 80, 200]);
});

test("notes of one place stand around it", () => {
  const some = [100, 100, 100].map((wanted) => ({ wanted, height: 20 }));
  expect(stacked(some, GAP)).toEqual([76, 100, 124]);
});

test("nothing can be moved on its own to where it belongs better", () => {
  fc.assert(
    fc.property(notes, (some) => {
      const tops = stacked(some, GAP);
      for (const [index, { wanted, height }] of some.entries()) {
        const top = tops[index] ?? 0;
        const before =
          index === 0 ? 0 : (tops[index - 1] ?? 0) + (some[index - 1]?.height ?? 0) + GAP;
        const after = tops[index + 1] ?? Number.POSITIVE_INFINITY;
        // A note that is too low touches the one above, one that is too high the one below.
        if (top > Math.max(0, wanted) + 1e-6) expect(top - before).toBeLessThan(1e-6);
        if (top < wanted - 1e-6) expect(after - top - height - GAP).toBeLessThan(1e-6);
      }
    }),
  );
});
