import fc from "fast-check";
import { expect, test } from "vitest";
import { createFourier } from "./fourier";

/** As it is written in books. */
function plain(values: Float32Array): readonly (readonly [number, number])[] {
  const size = values.length;
  return Array.from({ length: size }, (_, row) => {
    let [real, imaginary] = [0, 0];
    for (const [at, value] of values.entries()) {
      const turn = (-2 * Math.PI * row * at) / size;
      real += value * Math.cos(turn);
      imaginary += value * Math.sin(turn);
    }
    return [real, imaginary];
  });
}

test("the fast transform says what the plain one says", () => {
  const level = fc.float({ min: -1, max: 1, noNaN: true });
  for (const size of [1, 2, 4, 8, 64]) {
    const fourier = createFourier(size);
    const values = fc.array(level, { minLength: size, maxLength: size });
    fc.assert(
      fc.property(values, (some) => {
        const real = Float32Array.from(some);
        const imaginary = new Float32Array(size);
        const wanted = plain(real);
        fourier(real, imaginary);
        for (const [row, [x, y]] of wanted.entries()) {
          expect(Math.abs((real[row] ?? 0) - x)).toBeLessThan(1e-3);
          expect(Math.abs((imaginary[row] ?? 0) - y)).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 20 },
    );
  }
});
