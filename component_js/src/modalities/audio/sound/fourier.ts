// The fast Fourier transform, in place, of as many values as a power of two.

export type Fourier = (real: Float32Array, imaginary: Float32Array) => void;

export function createFourier(size: number): Fourier {
  const turns = size / 2;
  const cosines = Float32Array.from({ length: turns }, (_, at) =>
    Math.cos((2 * Math.PI * at) / size),
  );
  const sines = Float32Array.from({ length: turns }, (_, at) =>
    Math.sin((2 * Math.PI * at) / size),
  );
  const mirrored = mirroredOf(size);

  return (real, imaginary) => {
    for (let at = 0; at < size; at++) {
      const other = mirrored[at] ?? 0;
      if (other <= at) continue;
      swap(real, at, other);
      swap(imaginary, at, other);
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = turns / half;
      for (let begin = 0; begin < size; begin += half * 2) {
        for (let at = begin, turn = 0; at < begin + half; at++, turn += stride) {
          const [cosine, sine] = [cosines[turn] ?? 0, sines[turn] ?? 0];
          const [a, b] = [real[at + half] ?? 0, imaginary[at + half] ?? 0];
          const [x, y] = [a * cosine + b * sine, b * cosine - a * sine];
          const [u, v] = [real[at] ?? 0, imaginary[at] ?? 0];
          real[at + half] = u - x;
          imaginary[at + half] = v - y;
          real[at] = u + x;
          imaginary[at] = v + y;
        }
      }
    }
  };
}

/** The places with their bits in reverse. */
function mirroredOf(size: number): Uint32Array {
  const made = new Uint32Array(size);
  for (let at = 1; at < size; at++)
    made[at] = ((made[at >> 1] ?? 0) >> 1) | (at % 2 === 1 ? size >> 1 : 0);
  return made;
}

function swap(values: Float32Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}
