// A text as blocks: its lines, each shown in an element of its own, and packs of so many lines.

/** UTF-16 units; `end` holds what ends the line, `inner` does not. */
export type Block = { readonly start: number; readonly inner: number; readonly end: number };

/** All blocks together are the text again. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: feed } of text.matchAll(/\r\n|\n|\r/g)) {
    blocks.push({ start, inner: index, end: index + feed.length });
    start = index + feed.length;
  }
  if (start < text.length) blocks.push({ start, inner: text.length, end: text.length });
  return blocks;
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

/** Many enough that a long text has few packs, few enough that one is quickly drawn. */
export const PACK = 32;

export type Pack = Block & { readonly lines: readonly Block[] };

export function packsOf(blocks: readonly Block[]): readonly Pack[] {
  return Array.from({ length: Math.ceil(blocks.length / PACK) }, (_, index) => {
    const lines = blocks.slice(index * PACK, (index + 1) * PACK);
    const { start } = lines[0] ?? { start: 0 };
    const { inner, end } = lines.at(-1) ?? { inner: 0, end: 0 };
    return { start, inner, end, lines };
  });
}
