import { expect, test } from "vitest";
import { lensFor, QUIETEST, spectrumOf } from "./spectrum";

function tone(rate: number, hertz: number, level: number, seconds = 1): Int16Array {
  return Int16Array.from(
    { length: rate * seconds },
    (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate) * level * 0x7fff,
  );
}

const loudest = (column: Uint8Array): number => column.indexOf(Math.max(...column));

test("a tone stands in the row of its frequency, as loud as it is", () => {
  for (const rate of [8000, 16000, 44100, 48000]) {
    const lens = lensFor(rate);
    const made = spectrumOf(tone(rate, 1000, 0.1), 0, rate / 10, 10, lens);
    const column = made.subarray(5 * lens.rows, 6 * lens.rows);
    const hertz = (loudest(column) / lens.size) * rate;
    expect(Math.abs(hertz - 1000)).toBeLessThan(rate / lens.size);
    const decibels = (1 - Math.max(...column) / 255) * QUIETEST;
    // Between two rows, a tone is told a little quieter.
    expect(decibels).toBeGreaterThan(-22);
    expect(decibels).toBeLessThan(-19.5);
  }
});

test("a click of a moment is in its column at every hop, however wide the column", () => {
  const samples = new Int16Array(16000);
  samples.fill(20_000, 8000, 8008);
  const lens = lensFor(16000);
  for (const hop of [64, 256]) {
    const columns = samples.length / hop;
    const made = spectrumOf(samples, 0, hop, columns, lens);
    const sums = Array.from({ length: columns }, (_, at) =>
      made.subarray(at * lens.rows, (at + 1) * lens.rows).reduce((sum, byte) => sum + byte, 0),
    );
    const at = sums.indexOf(Math.max(...sums));
    expect(Math.abs(at * hop - 8000)).toBeLessThan(lens.size / 2);
  }
});

test("silence is black, and what lies before and behind the sound is silence", () => {
  const made = spectrumOf(new Int16Array(10), 0, 100, 5, lensFor(8000));
  expect(Math.max(...made)).toBe(0);
});
