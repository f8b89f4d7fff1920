// Offsets in texts: the wire counts code points, the browser counts UTF-16 units.

export type Offsets = {
  /** How many code points the text has. */
  readonly length: number;
  readonly toUtf16: (codePoint: number) => number;
  /** Between the two units of one character, the place after it. */
  readonly toCodePoint: (utf16: number) => number;
};

/** An index of the characters that take two units; without any, both counts are the same. */
export function offsetsOf(text: string): Offsets {
  // `wide[i]` is the code point offset of the i-th character that takes two units.
  const wide: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    if ((text.codePointAt(unit) ?? 0) > 0xffff) {
      wide.push(unit - wide.length);
      unit++;
    }
  }
  const before = (within: (middle: number, value: number) => boolean): number => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (within(middle, wide[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length: text.length - wide.length,
    toUtf16: (codePoint) => codePoint + before((_, at) => at < codePoint),
    // The i-th wide character ends at unit `wide[i] + i + 2`.
    toCodePoint: (utf16) => utf16 - before((index, at) => at + index + 2 <= utf16),
  };
}

export type Grain = "symbol" | "word" | "sentence" | "paragraph";

const segmenters = new Map<Grain, Intl.Segmenter>();

function segmenter(grain: Grain): Intl.Segmenter {
  const known = segmenters.get(grain);
  if (known) return known;
  const granularity = grain === "word" || grain === "sentence" ? grain : "grapheme";
  const made = new Intl.Segmenter(undefined, { granularity });
  segmenters.set(grain, made);
  return made;
}

/** Widen a range of UTF-16 units to whole graphemes or words, and leave out blanks at its ends. */
export function widen(
  text: string,
  start: number,
  end: number,
  grain: Grain,
): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from >= to) return [start, start];
  const cut = [cutBefore(text, from, grain), cutAfter(text, to, grain)] as const;
  return grain === "symbol" || grain === "word" ? cut : trimmed(text, ...cut);
}

/** A sentence goes on to where the next one begins. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const inside = text.slice(start, end);
  const blank = inside.length - inside.trimStart().length;
  return [start + blank, start + Math.max(blank, inside.trimEnd().length)];
}

/** The last place at or before `at` that cuts no grapheme or word. */
export function cutBefore(text: string, at: number, grain: Grain): number {
  return pieceAt(text, at, grain)[0];
}

/** The first place at or after `at` that cuts no grapheme or word. */
export function cutAfter(text: string, at: number, grain: Grain): number {
  const [start, end] = pieceAt(text, at, grain);
  return start === at ? at : end;
}

/** The grapheme or word that the unit at `at` belongs to; nothing, at either end of the text. */
function pieceAt(text: string, at: number, grain: Grain): readonly [start: number, end: number] {
  if (at <= 0) return [0, 0];
  if (at >= text.length) return [text.length, text.length];
  // No grapheme or word goes on across a line feed, so a long text need not be looked at whole.
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const feed = text.indexOf("\n", at);
  const line = text.slice(from, feed < 0 ? text.length : feed + 1);
  if (grain === "paragraph") return [from, from + line.length];
  const piece = segmenter(grain)
    .segment(line)
    .containing(at - from);
  return piece ? [from + piece.index, from + piece.index + piece.segment.length] : [at, at];
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of a text in UTF-8, as eight hex digits: another one is another text. */
export function checksumOf(text: string): string {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
