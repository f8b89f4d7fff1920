// WAV files made for tests.

type Chunk = readonly [name: string, body: Uint8Array, said?: number];

const letters = (text: string): Uint8Array => new TextEncoder().encode(text);

export function numbers(
  ...values: readonly (readonly [value: number, bytes: number])[]
): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}

export function format(tag: number, channels: number, rate: number, bits: number): Uint8Array {
  const step = (channels * bits) / 8;
  return numbers([tag, 2], [channels, 2], [rate, 4], [rate * step, 4], [step, 2], [bits, 2]);
}

export function file(chunks: readonly Chunk[], kind = "RIFF"): Uint8Array<ArrayBuffer> {
  const parts = chunks.flatMap(([name, body, said = body.length]) => [
    letters(name),
    numbers([said, 4]),
    body,
    new Uint8Array(body.length % 2),
  ]);
  const all = [letters(kind), numbers([0, 4]), letters("WAVE"), ...parts];
  return Uint8Array.from(all.flatMap((part) => [...part]));
}

/** Samples of 16 bits, in the order of the file. */
export const words = (...samples: readonly number[]): Uint8Array =>
  new Uint8Array(Int16Array.from(samples).buffer);
