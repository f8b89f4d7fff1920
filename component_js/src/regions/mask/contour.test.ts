import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pixelsIn } from "../shapes/raster";
import { contourOf, sketched } from "./contour";
import { rowsOf } from "./geometry";
import { drawn } from "./picture.test.given";
import { blank, type Rows, runsOf } from "./rows";

const line = (width: number) =>
  fc.string({ unit: fc.constantFrom("#", "."), minLength: width, maxLength: width });
const rows = fc
  .integer({ min: 1, max: 9 })
  .chain((width) => fc.array(line(width), { minLength: 1, maxLength: 9 }))
  .map((lines) => rowsOf(drawn(...lines)));

/** The rows that rings surround. */
function filled(rings: readonly (readonly number[])[], height: number): Rows {
  const corners = rings.map((ring) =>
    ring.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: ring[at + 1] ?? 0 }] : [])),
  );
  const made = pixelsIn(corners, { width: 99, height });
  return Array.from({ length: height }, (_, y) => made.rows[y - made.top] ?? blank);
}

const all = { x: -9, y: -9, width: 999, height: 999 };

describe("the contour", () => {
  test("surrounds the pixels and nothing else", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(filled(contourOf(given) ?? [], given.length)).toEqual(given);
      }),
    );
  });

  test("of a block has four corners, and a hole has a ring of its own", () => {
    expect(contourOf(rowsOf(drawn("....", ".##.", ".##.")))).toEqual([[1, 1, 3, 1, 3, 3, 1, 3]]);
    expect(contourOf(rowsOf(drawn("###", "#.#", "###")))).toHaveLength(2);
  });
});

describe("a sketch", () => {
  test("is as fine as the mask where that can be seen", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { rings, pixel } = sketched(given, all, 1);
        expect(pixel).toBe(1);
        expect(filled(rings, given.length)).toEqual(given);
      }),
    );
  });

  test("made coarser loses no pixel", () => {
    const { rings, pixel } = sketched(rowsOf(drawn("......#", ".......", "#......")), all, 2.5);
    expect(pixel).toBe(2);
    expect(filled(rings, 2)).toEqual([
      [3, 4],
      [0, 1],
    ]);
  });

  test("has no lines outside of the part that shows, and none of nothing", () => {
    const given = rowsOf(drawn("#..#", "####", "#..#"));
    expect(sketched(given, { x: 0, y: 1, width: 2, height: 0 }, 1).rings).toEqual([]);
    const { rings } = sketched(given, { x: 2, y: 0, width: 2, height: 3 }, 1);
    expect(rings.flat().filter((_, at) => at % 2 === 0)).not.toContain(0);
  });

  test("of noise is coarse rather than slow", () => {
    const side = 1000;
    const noise = Array.from({ length: side }, (_, y) =>
      Array.from({ length: side / 2 }, (_, x) => 2 * x + (y % 2)),
    );
    const { rings, pixel } = sketched(noise, all, 1);
    expect(pixel).toBeGreaterThan(1);
    expect(rings.flat().length).toBeLessThan(24_000);
  });

  test("after a change is the sketch of what there is then", () => {
    const before = rowsOf(drawn("####", "####", "####", "####"));
    sketched(before, all, 2);
    const after = before.map((row, y) => (y === 2 ? blank : row)).with(3, [0, 1]);
    expect(runsOf(filled(sketched(after, all, 2).rings, 2), 2)).toEqual([0, 3, 1]);
  });
});
