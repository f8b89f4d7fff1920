// Offsets in texts: the wire counts code points, the browser counts UTF-16 units.

export type Offsets = {
  /** How many code points the text has. */
  readonly length: number;
  readonly toUtf16: (codePoint: number) => number;
  /** Between the two units of one character, the place after it. */
  readonly toCodePoint: (utf16: number) => number;
};

let last: { readonly text: string; readonly offsets: Offsets } | undefined;

/** An index of the characters that take two units; without any, both counts are the same. */
export function offsetsOf(text: string): Offsets {
  // Several ask for those of the same text, which may be long.
  if (last?.text !== text) last = { text, offsets: counted(text) };
  return last.offsets;
}

function counted(text: string): Offsets {
  // `wide[i]` is the code point offset of the i-th character that takes two units.
  const wide: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    // Only in front of what may be the second half, the character itself is looked at.
    if (text.charCodeAt(unit) >= 0xd800 && (text.codePointAt(unit) ?? 0) > 0xffff) {
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

/** From the least to the most that is marked at once. */
const GRAINS = ["symbol", "word", "sentence", "paragraph"] as const;

export type Grain = (typeof GRAINS)[number];

export function coarser(one: Grain, other: Grain): Grain {
  return GRAINS.indexOf(one) > GRAINS.indexOf(other) ? one : other;
}

/**
 * The block of a page around a unit. In a text, lines bound words and paragraphs; a page has blocks
 * with no line feed between them.
 */
export type BlockOf = (at: number) => readonly [start: number, end: number];

const segmenters = new Map<Grain, Intl.Segmenter>();

function segmenter(grain: Grain): Intl.Segmenter {
  const known = segmenters.get(grain);
  if (known) return known;
  const granularity = grain === "word" || grain === "sentence" ? grain : "grapheme";
  // One language for all: two people who mark the same text must come to the same words.
  const made = new Intl.Segmenter("en", { granularity });
  segmenters.set(grain, made);
  return made;
}

/** Widen a range of UTF-16 units to whole ones, such as words, and leave out blanks at its ends. */
export function widen(
  text: string,
  start: number,
  end: number,
  grain: Grain,
  blockOf?: BlockOf,
): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from >= to) return [start, start];
  const cut = [cutBefore(text, from, grain, blockOf), cutAfter(text, to, grain, blockOf)] as const;
  return grain === "symbol" || grain === "word" ? cut : trimmed(text, ...cut);
}

/** A sentence goes on to where the next one begins. A blank may carry an accent: then it stays. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const inside = text.slice(start, end);
  const first = end - inside.trimStart().length;
  const last = Math.max(first, start + inside.trimEnd().length);
  return [cutBefore(text, first, "symbol"), cutAfter(text, last, "symbol")];
}

/** The last place at or before `at` that cuts no grapheme, no word, or what else the grain is. */
export function cutBefore(text: string, at: number, grain: Grain, blockOf?: BlockOf): number {
  return pieceAt(text, at, grain, blockOf)[0];
}

/** The first place at or after `at` that cuts none. */
export function cutAfter(text: string, at: number, grain: Grain, blockOf?: BlockOf): number {
  const [start, end] = pieceAt(text, at, grain, blockOf);
  return start === at ? at : end;
}

/** The one of two neighbouring cuts that is nearer to `at`. */
export function nearestCut(text: string, at: number, grain: Grain, blockOf?: BlockOf): number {
  const [start, end] = pieceAt(text, at, grain, blockOf);
  return at - start < end - at ? start : end;
}

/** The grapheme or word that the unit at `at` belongs to; nothing, at either end of the text. */
function pieceAt(
  text: string,
  at: number,
  grain: Grain,
  blockOf?: BlockOf,
): readonly [start: number, end: number] {
  if (at <= 0) return [0, 0];
  if (at >= text.length) return [text.length, text.length];
  // No grapheme or word goes on across a line feed, so a long text need not be looked at whole.
  const [from, to] = grain === "paragraph" ? paragraphAt(text, at) : lineAt(text, at);
  const [blockStart, blockEnd] = blockOf?.(at) ?? [from, to];
  const start = Math.max(from, blockStart);
  const end = Math.min(to, blockEnd);
  if (grain === "paragraph") return [start, end];
  const piece = segmenter(grain)
    .segment(text.slice(start, end))
    .containing(at - start);
  return piece ? [start + piece.index, start + piece.index + piece.segment.length] : [at, at];
}

function lineAt(text: string, at: number): readonly [start: number, end: number] {
  const feed = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at - 1) + 1, feed < 0 ? text.length : feed + 1];
}

/** A carriage return that stands alone ends a line too, as a page shows it. */
function paragraphAt(text: string, at: number): readonly [start: number, end: number] {
  const [from, to] = lineAt(text, at);
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/\r(?!\n|$)/g)) {
    const cut = from + index + 1;
    if (cut > at) return [start, cut];
    start = cut;
  }
  return [start, to];
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of a text in UTF-8, as eight hex digits: another one is another text. */
export function checksumOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let rest = 0xffffffff;
  // Not by its iterator, which is three times as slow: texts may be long.
  for (let at = 0; at < bytes.length; at++) {
    rest = (rest >>> 8) ^ (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
