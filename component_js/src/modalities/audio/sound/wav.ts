// Samples out of a WAV file, which may be cut off, huge, or of a telephone.

export type Wave = {
  readonly rate: number;
  readonly channels: number;
  readonly coding: Coding;
  /** Where the samples begin, in bytes. */
  readonly at: number;
  /** Of one sample of every channel. */
  readonly step: number;
  /** How many of those the file says it has; undefined where it goes on to its end. */
  readonly frames: number | undefined;
};

type Coding = "u8" | "i16" | "i24" | "i32" | "f32" | "f64" | "alaw" | "mulaw";

/** What to make of the first bytes of a file; "more" of them are needed. */
export type Opened = { readonly wave: Wave } | "more" | "foreign";

const PCM = 1;
const FLOAT = 3;
const ALAW = 6;
const MULAW = 7;
const EXTENSIBLE = 0xfffe;

/** What a writer puts where it does not know the size, or the size is too large for 32 bits. */
const UNKNOWN = 0xffffffff;
const HEAD = 12;

export function opened(bytes: Uint8Array): Opened {
  if (bytes.length < HEAD) return "more";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!["RIFF", "RF64", "BW64"].includes(word(bytes, 0)) || word(bytes, 8) !== "WAVE")
    return "foreign";
  let format: Omit<Wave, "at" | "frames"> | undefined;
  let long: number | undefined;
  for (let at = HEAD; ; ) {
    if (at + 8 > bytes.length) return "more";
    const [name, size, body] = [word(bytes, at), view.getUint32(at + 4, true), at + 8];
    if (name === "data") {
      if (!format) return "foreign";
      const { step } = format;
      const told = size === UNKNOWN ? long : size;
      // Written to a pipe, it says nothing or that there is nothing.
      const frames = told ? Math.floor(told / step) : undefined;
      return { wave: { ...format, at: body, frames } };
    }
    if ((name === "fmt " || name === "ds64") && body + size > bytes.length) return "more";
    if (name === "ds64") long = Number(view.getBigUint64(body + 8, true));
    if (name === "fmt ") {
      format = formatIn(view, body, size);
      if (!format) return "foreign";
    }
    // Chunks begin at even places.
    at = body + size + (size % 2);
  }
}

function word(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function formatIn(
  view: DataView,
  at: number,
  size: number,
): Omit<Wave, "at" | "frames"> | undefined {
  if (size < 16) return undefined;
  const said = view.getUint16(at, true);
  const tag = said === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : said;
  const [channels, rate] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
  const step = view.getUint16(at + 12, true);
  const coding = codingOf(tag, step / channels);
  return coding && rate > 0 ? { rate, channels, coding, step } : undefined;
}

/** Of one byte, of two, … */
const whole: readonly Coding[] = ["u8", "i16", "i24", "i32"];

/** `width` is that of a sample, in bytes. */
function codingOf(tag: number, width: number): Coding | undefined {
  if (tag === PCM) return whole[width - 1];
  if (tag === FLOAT && width === 4) return "f32";
  if (tag === FLOAT && width === 8) return "f64";
  if (width !== 1) return undefined;
  if (tag === ALAW) return "alaw";
  return tag === MULAW ? "mulaw" : undefined;
}

/** The samples of each channel, as 16 bits; `bytes` are whole steps. */
export function samplesIn(bytes: Uint8Array, { channels, coding, step }: Wave): Int16Array[] {
  const frames = Math.floor(bytes.length / step);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[coding];
  const width = step / channels;
  return Array.from({ length: channels }, (_, channel) => {
    const made = new Int16Array(frames);
    for (let i = 0, at = channel * width; i < frames; i++, at += step) made[i] = read(view, at);
    return made;
  });
}

const FULL = 0x7fff;
const loud = (level: number): number => Math.max(-1, Math.min(1, level)) * FULL;

const readers: { readonly [Each in Coding]: (view: DataView, at: number) => number } = {
  u8: (view, at) => (view.getUint8(at) - 128) << 8,
  i16: (view, at) => view.getInt16(at, true),
  i24: (view, at) => view.getInt16(at + 1, true),
  i32: (view, at) => view.getInt16(at + 2, true),
  f32: (view, at) => loud(view.getFloat32(at, true)),
  f64: (view, at) => loud(view.getFloat64(at, true)),
  alaw: (view, at) => alaw(view.getUint8(at)),
  mulaw: (view, at) => mulaw(view.getUint8(at)),
};

/** G.711, of telephones in Europe. */
function alaw(byte: number): number {
  const code = byte ^ 0x55;
  const [exponent, low] = [(code >> 4) & 7, ((code & 15) << 4) + 8];
  const level = exponent === 0 ? low : (low + 0x100) << (exponent - 1);
  return code & 0x80 ? level : -level;
}

/** G.711, of telephones in America and Japan. */
function mulaw(byte: number): number {
  const code = ~byte & 0xff;
  const level = ((((code & 15) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
  return code & 0x80 ? -level : level;
}
