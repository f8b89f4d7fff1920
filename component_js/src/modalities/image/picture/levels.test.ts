import fc from "fast-check";
import { expect, test } from "vitest";
import { common } from "../../../plane/looking/viewport";
import type { Bounds } from "../../../regions/region";
import { factorFor, outward, sizeOf, type Tiling, tileOver, tilesIn } from "./levels";

const side = fc.integer({ min: 1, max: 60_000 });
const tilings: fc.Arbitrary<Tiling> = fc.record({
  width: side,
  height: side,
  tile: fc.record({
    width: fc.constantFrom(256, 512, 1000),
    height: fc.constantFrom(256, 512, 700),
  }),
  factors: fc
    .integer({ min: 1, max: 8 })
    .map((many) => Array.from({ length: many }, (_, at) => 2 ** at)),
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const parts = (tiling: Tiling): fc.Arbitrary<Bounds> =>
  fc.tuple(fraction, fraction, fraction, fraction).map(([x, y, width, height]) => ({
    x: x * (tiling.width - 1),
    y: y * (tiling.height - 1),
    // As much as a screen shows.
    width: 1 + width * Math.min(4000, tiling.width - x * (tiling.width - 1) - 1),
    height: 1 + height * Math.min(4000, tiling.height - y * (tiling.height - 1) - 1),
  }));
const area = ({ width, height }: Bounds): number => width * height;
const all = ({ width, height }: Tiling): Bounds => ({ x: 0, y: 0, width, height });

test("tiles cover what is seen, once, and none shows nothing of it", () => {
  fc.assert(
    fc.property(
      tilings.chain((tiling) =>
        fc.tuple(fc.constant(tiling), parts(tiling), fc.constantFrom(...tiling.factors)),
      ),
      ([tiling, part, factor]) => {
        const tiles = tilesIn(tiling, factor, part);
        const covered = tiles.map((tile) => area(common(tile, part)));
        expect(Math.min(...covered)).toBeGreaterThan(0);
        const sum = covered.reduce((one, other) => one + other, 0);
        expect(sum / area(common(part, all(tiling)))).toBeCloseTo(1, 6);
        expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
      },
    ),
  );
});

test("a tile at the edge is as large as what is left of the image", () => {
  fc.assert(
    fc.property(
      tilings.chain((tiling) =>
        fc.tuple(fc.constant(tiling), parts(tiling), fc.constantFrom(...tiling.factors)),
      ),
      ([tiling, part, factor]) => {
        for (const tile of tilesIn(tiling, factor, part)) {
          expect(common(tile, all(tiling))).toEqual(
            expect.objectContaining({
              x: tile.x,
              y: tile.y,
              width: tile.width,
              height: tile.height,
            }),
          );
          const { width, height } = sizeOf(tile);
          expect(width).toBeGreaterThan(0);
          expect(width).toBeLessThanOrEqual(tiling.tile.width);
          expect(height).toBeLessThanOrEqual(tiling.tile.height);
        }
      },
    ),
  );
});

test("a level is as sharp as the screen, and no sharper than it needs to be", () => {
  fc.assert(
    fc.property(tilings, fc.double({ min: 1e-4, max: 64, noNaN: true }), (tiling, sharpness) => {
      const factor = factorFor(tiling, sharpness);
      if (factor > 1) expect(factor * sharpness).toBeLessThanOrEqual(1.001);
      if (factor < Math.max(...tiling.factors)) {
        expect(2 * factor * sharpness).toBeGreaterThan(1);
      }
    }),
  );
});

test("a coarser tile shows all of the finer one", () => {
  fc.assert(
    fc.property(
      tilings.chain((tiling) => fc.tuple(fc.constant(tiling), parts(tiling))),
      ([tiling, part]) => {
        const tile = tilesIn(tiling, 1, part)[0];
        if (!tile) throw new Error("nothing is seen");
        for (const factor of tiling.factors) {
          const over = tileOver(tiling, factor, tile);
          expect(over && common(over, tile)).toEqual(
            expect.objectContaining({ width: tile.width, height: tile.height }),
          );
        }
      },
    ),
  );
});

test("the middle comes first", () => {
  const tiling: Tiling = {
    width: 5000,
    height: 5000,
    tile: { width: 512, height: 512 },
    factors: [1],
  };
  const part = { x: 0, y: 0, width: 2560, height: 2560 };
  const [first, ...rest] = outward(tilesIn(tiling, 1, part), part);
  expect(first?.key).toBe("1/2/2");
  expect(rest).toHaveLength(24);
});

test("nothing is wanted for nothing", () => {
  const tiling: Tiling = {
    width: 5000,
    height: 5000,
    tile: { width: 512, height: 512 },
    factors: [1],
  };
  expect(tilesIn(tiling, 1, { x: 10, y: 10, width: 0, height: 40 })).toEqual([]);
  expect(tilesIn(tiling, 1, { x: 9000, y: 10, width: 10, height: 40 })).toEqual([]);
  expect(tilesIn(tiling, 1, { x: Number.NaN, y: 0, width: Number.NaN, height: 5 })).toEqual([]);
});
