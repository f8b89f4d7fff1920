import fc from "fast-check";
import { expect, test } from "vitest";
import { columnAt, columnsIn, edgesOf } from "./columns";
import { gridOf } from "./grid";

test("a column is as wide as what it holds, within reason", () => {
  const rows = [{ id: 1, name: "somebody", text: "x".repeat(5000) }];
  const edges = edgesOf(gridOf(rows), 10);
  const widths = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
  expect(widths).toEqual([66, 72, 223]);
});

test("the columns in sight are those between two places, and a few to spare", () => {
  const edges = Array.from({ length: 10_001 }, (_, at) => at * 100);
  expect(columnsIn(edges, 0, 650)).toEqual({ from: 0, to: 10 });
  expect(columnsIn(edges, 500_050, 500_650)).toEqual({ from: 4997, to: 5010 });
  expect(columnsIn(edges, 999_000, 2_000_000)).toEqual({ from: 9987, to: 10_000 });
  expect(columnsIn([0, 80], 0, 500)).toEqual({ from: 0, to: 1 });
});

test("a place is in the column that begins before it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      fc.nat(9999),
      (...all) => {
        const [widths, place] = all;
        const edges = [0];
        for (const wide of widths) edges.push((edges.at(-1) ?? 0) + wide);
        const at = columnAt(edges, place);
        expect(edges[at]).toBeLessThanOrEqual(place);
        if (place < (edges.at(-1) ?? 0)) expect(edges[at + 1]).toBeGreaterThan(place);
      },
    ),
  );
});
