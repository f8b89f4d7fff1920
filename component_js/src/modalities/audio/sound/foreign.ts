// What a file that is no WAV file says of its sound at its start, and whether it can be decoded whole.

export type Foreign = { readonly rate: number; readonly channels: number };

/** Of files that do not say it here. */
const usual: Foreign = { rate: 48_000, channels: 2 };

/** Decoding takes about 17 bytes for each sample, so this is a gigabyte: eleven minutes of a CD. */
const MOST_SAMPLES = 60_000_000;

export function isShort(bytes: Uint8Array, seconds: number): boolean {
  const { rate, channels } = foreignIn(bytes) ?? usual;
  return seconds * rate * channels <= MOST_SAMPLES;
}

export function foreignIn(bytes: Uint8Array): Foreign | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (start.startsWith("fLaC") && bytes.length > 22) {
    const word = view.getUint32(18);
    return { rate: word >>> 12, channels: ((word >>> 9) & 7) + 1 };
  }
  if (start.startsWith("OggS")) return inOgg(view, start);
  return inMp3(bytes);
}

function inOgg(view: DataView, start: string): Foreign | undefined {
  const vorbis = start.indexOf("\u0001vorbis");
  if (vorbis > 0 && view.byteLength > vorbis + 16)
    return { rate: view.getUint32(vorbis + 12, true), channels: view.getUint8(vorbis + 11) };
  const opus = start.indexOf("OpusHead");
  if (opus < 0 || view.byteLength <= opus + 9) return undefined;
  return { rate: 48_000, channels: view.getUint8(opus + 9) };
}

const rates = [44_100, 48_000, 32_000];

function inMp3(bytes: Uint8Array): Foreign | undefined {
  // What tells of the piece stands before it, with its size in seven bits of each byte.
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0);
  const at = bytes[0] === 0x49 && bytes[1] === 0x44 ? 10 + size : 0;
  const [sync, kind = 0, speed = 0, mode = 0] = bytes.subarray(at, at + 4);
  if (sync !== 0xff || (kind & 0xe6) <= 0xe0) return undefined;
  const rate = rates[(speed >> 2) & 3];
  // MPEG 1, 2 and 2.5: each has half the rates of the one before.
  const parts = [4, 4, 2, 1][(kind >> 3) & 3] ?? 1;
  return rate === undefined ? undefined : { rate: rate / parts, channels: mode >> 6 === 3 ? 1 : 2 };
}
