// A text as blocks: its lines, each shown in an element of its own, and packs of neighbouring lines.

import { cutBefore } from "../core/text";

/** UTF-16 units; `end` holds what ends the line, `inner` does not. */
export type Block = { readonly start: number; readonly inner: number; readonly end: number };

/** A longer line is cut at a blank: the browser would lay out all of it at once. */
const LONGEST = 4000;

let last: { readonly text: string; readonly blocks: readonly Block[] } | undefined;

/** All blocks together are the text again. */
export function blocksOf(text: string): readonly Block[] {
  // Several ask for those of the same text, which may be long.
  if (last?.text !== text) last = { text, blocks: cut(text) };
  return last.blocks;
}

function cut(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: feed } of text.matchAll(/\r\n|\n|\r/g)) {
    start = cutLong(text, start, index, blocks);
    blocks.push({ start, inner: index, end: index + feed.length });
    start = index + feed.length;
  }
  start = cutLong(text, start, text.length, blocks);
  if (start < text.length) blocks.push({ start, inner: text.length, end: text.length });
  return blocks;
}

/** Cuts off pieces of what is too long; the answer is where the rest begins. */
function cutLong(text: string, from: number, to: number, blocks: Block[]): number {
  let start = from;
  while (to - start > LONGEST) {
    const end = start + cutIn(text.slice(start, start + LONGEST));
    blocks.push({ start, inner: end, end });
    start = end;
  }
  return start;
}

/** Behind the last blank of a piece; where it has none far on, between two of its last graphemes. */
function cutIn(piece: string): number {
  const blank = piece.search(/\s\S*$/) + 1;
  if (blank > LONGEST / 2) return blank;
  // Whether the very last grapheme is whole cannot be seen here.
  const at = cutBefore(piece, piece.length - 1, "symbol");
  return at > 0 ? at : piece.length;
}

/** The index of the block that the unit at `at` belongs to; the last one, past the end. */
export function blockAt(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export type Pack = Block & { readonly lines: readonly Block[] };

/** Few enough units and lines that a pack is quickly drawn. */
const UNITS = 1500;
const LINES = 24;
/** However long the text is, there are not many more packs. */
const PACKS = 1500;

export function packsOf(blocks: readonly Block[]): readonly Pack[] {
  const length = blocks.at(-1)?.end ?? 0;
  const units = Math.max(UNITS, length / PACKS);
  const lines = Math.max(LINES, blocks.length / PACKS);
  const packs: Pack[] = [];
  let first = 0;
  for (const [index, { inner, end }] of blocks.entries()) {
    const start = blocks[first]?.start ?? 0;
    const isFull = end - start >= units || index + 1 - first >= lines;
    if (!isFull && index + 1 < blocks.length) continue;
    packs.push({ start, inner, end, lines: blocks.slice(first, index + 1) });
    first = index + 1;
  }
  return packs;
}
