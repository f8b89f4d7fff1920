import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../../../tests/vectors/raster.json";
import { type Rows, runsOf } from "../mask/rows";
import { pixelsIn, strokeBetween } from "./raster";

const size = { width: 30, height: 24 };

/** The pixels that a patch has, as "x,y". */
function pixels({ top, rows }: { readonly top: number; readonly rows: Rows }): Set<string> {
  const all = new Set<string>();
  for (const [down, row] of rows.entries()) {
    for (let at = 0; at < row.length; at += 2) {
      for (let x = row[at] ?? 0; x < (row[at + 1] ?? 0); x++) all.add(`${x},${top + down}`);
    }
  }
  return all;
}

describe("what rings surround", () => {
  test.each(vectors)("$name: the same pixels as in Python", ({ rings, width, height, runs }) => {
    const corners = rings.map((ring) => ring.map(([x = 0, y = 0]) => ({ x, y })));
    const { top, rows } = pixelsIn(corners, { width, height });
    const blank = Array.from({ length: height }, (_, y) => rows[y - top] ?? []);
    expect(runsOf(blank, width)).toEqual(runs);
  });

  test("a loop that is drawn twice is no hole where all that is circled counts", () => {
    const loop = [
      { x: 2, y: 2 },
      { x: 9, y: 2 },
      { x: 9, y: 8 },
      { x: 2, y: 8 },
    ];
    expect(pixels(pixelsIn([[...loop, ...loop]], size)).size).toBe(0);
    expect(pixels(pixelsIn([[...loop, ...loop]], size, "circled")).size).toBe(42);
  });

  test("nothing is in no ring, and in a line", () => {
    expect(pixels(pixelsIn([], size)).size).toBe(0);
    expect(
      pixels(
        pixelsIn(
          [
            [
              { x: 3, y: 3 },
              { x: 9, y: 9 },
            ],
          ],
          size,
          "circled",
        ),
      ).size,
    ).toBe(0);
  });
});

const disc = fc.record({
  x: fc.double({ min: -8, max: 38, noNaN: true }),
  y: fc.double({ min: -8, max: 32, noNaN: true }),
  radius: fc.double({ min: 0.5, max: 9, noNaN: true }),
});

describe("a stroke", () => {
  test("covers each pixel whose centre a disc passes on its way, and no other", () => {
    fc.assert(
      fc.property(disc, disc, (one, other) => {
        const got = pixels(strokeBetween(one, other, size));
        const swept = (x: number, y: number): number => {
          const steps = Array.from({ length: 201 }, (_, at) => at / 200);
          const mix = (from: number, to: number, t: number): number => from + (to - from) * t;
          return Math.min(
            ...steps.map(
              (t) =>
                Math.hypot(x + 0.5 - mix(one.x, other.x, t), y + 0.5 - mix(one.y, other.y, t)) -
                mix(one.radius, other.radius, t),
            ),
          );
        };
        for (let y = 0; y < size.height; y++) {
          for (let x = 0; x < size.width; x++) {
            const off = swept(x, y);
            // The steps of this test miss a little.
            if (off < -1e-6) expect(got.has(`${x},${y}`)).toBe(true);
            if (off > 0.05) expect(got.has(`${x},${y}`)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is the same both ways", () => {
    fc.assert(
      fc.property(disc, disc, (one, other) => {
        expect(pixels(strokeBetween(one, other, size))).toEqual(
          pixels(strokeBetween(other, one, size)),
        );
      }),
    );
  });

  test("of the finest brush takes the pixels between two without a gap", () => {
    const pixel = { min: 0, max: 23 };
    fc.assert(
      fc.property(
        fc.tuple(fc.integer(pixel), fc.integer(pixel), fc.integer(pixel), fc.integer(pixel)),
        ([x1, y1, x2, y2]) => {
          const at = (x: number, y: number) => ({ x: x + 0.5, y: y + 0.5, radius: 0.5 });
          const got = pixels(strokeBetween(at(x1, y1), at(x2, y2), size));
          expect(got.size).toBeGreaterThanOrEqual(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
        },
      ),
    );
  });
});
