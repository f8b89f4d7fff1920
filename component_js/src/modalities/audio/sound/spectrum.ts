// How loud each frequency is, over a stretch of samples: the columns of a spectrogram.

import { createFourier } from "./fourier";

/** Speech lies below. */
const HIGHEST = 8000;
/** About how long a sound is looked at for one column, in seconds: long enough for a deep voice. */
const LOOK = 0.024;
const LARGEST = 1024;
/** Where a column stands for more than one look, it is looked at so often at most. */
const LOOKS = 3;

/** A byte of a spectrogram says how far below the loudest possible: 255 is 0 dB, 0 is this. */
export const QUIETEST = -120;

export type Lens = {
  /** How many samples are looked at for one column. */
  readonly size: number;
  /** How many frequencies are told apart. */
  readonly rows: number;
  /** The frequency that the last row ends at. */
  readonly top: number;
};

export function lensFor(rate: number): Lens {
  const size = Math.min(LARGEST, 2 ** Math.round(Math.log2(rate * LOOK)));
  const top = Math.min(HIGHEST, rate / 2);
  return { size, rows: Math.floor((top / rate) * size), top };
}

/** Where the looks of a column begin, from the column's own place on. */
export function looksOf(hop: number, { size }: Lens): readonly number[] {
  const count = Math.min(LOOKS, Math.max(1, Math.round(hop / size)));
  return Array.from({ length: count }, (_, at) =>
    Math.floor((hop * (at + 0.5)) / count - size / 2),
  );
}

/** Column by column, the lowest frequency first. The first column begins `before` samples in. */
export function spectrumOf(
  samples: Int16Array,
  before: number,
  hop: number,
  columns: number,
  lens: Lens,
): Uint8Array {
  const { size, rows } = lens;
  const fourier = createFourier(size);
  const hann = Float32Array.from(
    { length: size },
    (_, at) => (1 - Math.cos((2 * Math.PI * at) / size)) / size / 0x8000,
  );
  const looks = looksOf(hop, lens);
  const [real, imaginary] = [new Float32Array(size), new Float32Array(size)];
  const powers = new Float32Array(rows);
  const made = new Uint8Array(columns * rows);
  for (let column = 0; column < columns; column++) {
    powers.fill(0);
    for (const look of looks) {
      const from = before + column * hop + look;
      for (let at = 0; at < size; at++) real[at] = (samples[from + at] ?? 0) * (hann[at] ?? 0) * 2;
      imaginary.fill(0);
      fourier(real, imaginary);
      for (let row = 0; row < rows; row++) {
        const power = (real[row] ?? 0) ** 2 + (imaginary[row] ?? 0) ** 2;
        powers[row] = (powers[row] ?? 0) + power / looks.length;
      }
    }
    for (let row = 0; row < rows; row++) made[column * rows + row] = byteOf(powers[row] ?? 0);
  }
  return made;
}

function byteOf(power: number): number {
  const level = power > 0 ? 10 * Math.log10(power) : QUIETEST;
  return Math.max(0, Math.min(255, Math.round((1 - level / QUIETEST) * 255)));
}
