// The outline of a sound: the lowest and the highest sample of each block, and of blocks of blocks.

/** Seconds. */
type Stretch = { readonly start: number; readonly end: number };

/** Which samples a block stands for. */
export type Grain = {
  readonly rate: number;
  readonly channels: number;
  /** How many samples are in a block. */
  readonly block: number;
  /** The sample that the first block begins with. */
  readonly from: number;
  /** How many blocks there will be. */
  readonly blocks: number;
};

export type Outline = Grain & {
  /** How many blocks are there. */
  readonly filled: () => number;
  /** Blocks that follow those that are there: of each channel lowest, highest, lowest, … in 16 bits. */
  readonly add: (pairs: readonly Int16Array[]) => void;
  /** Of these channels together the lowest and the highest in each of so many columns. */
  readonly columns: (channels: readonly number[], shown: Stretch, count: number) => Int16Array;
};

/** What a column holds where there is nothing: nothing is so low and so high. */
export const LOWEST = 0x7fff;
export const HIGHEST = -0x8000;

/** How many blocks make one of the next level. */
const FEW = 4;

export function createOutline(grain: Grain): Outline {
  const { rate, channels, block, from } = grain;
  const levels = Array.from({ length: channels }, () => [room(grain.blocks)]);
  let filled = 0;

  function grow(blocks: number): void {
    for (const channel of levels) {
      const [base = room(0)] = channel;
      if (blocks * 2 > base.length) channel[0] = larger(base, blocks);
    }
  }

  /** Writes the levels above anew, from a block on. */
  function raise(channel: Int16Array[], first: number): void {
    let [count, begin] = [filled, first];
    for (let level = 1; count > FEW; level++) {
      const below = channel[level - 1] ?? room(0);
      begin = Math.floor(begin / FEW);
      const above = Math.ceil(count / FEW);
      const made = larger(channel[level] ?? room(0), Math.ceil(below.length / 2 / FEW));
      for (let at = begin; at < above; at++)
        widest(below, at * FEW, Math.min(count, (at + 1) * FEW), made, at);
      channel[level] = made;
      count = above;
    }
  }

  return {
    ...grain,
    filled: () => filled,
    add(pairs) {
      const more = (pairs[0]?.length ?? 0) / 2;
      const first = filled;
      grow(first + more);
      filled += more;
      for (const [at, channel] of levels.entries()) {
        channel[0]?.set(pairs[at] ?? room(more), first * 2);
        raise(channel, first);
      }
    },
    columns(shown, { start, end }, count) {
      const made = new Int16Array(count * 2);
      const place = (column: number): number =>
        ((start + ((end - start) * column) / count) * rate - from) / block;
      const wide = (place(count) - place(0)) / count;
      const deepest = (levels[0]?.length ?? 1) - 1;
      const level = Math.min(deepest, Math.max(0, Math.floor(Math.log(wide) / Math.log(FEW))));
      const size = FEW ** level;
      const last = Math.ceil(filled / size);
      for (let at = 0; at < count; at++) {
        const begin = Math.max(0, Math.floor(place(at) / size));
        const stop = Math.min(last, Math.max(begin + 1, Math.ceil(place(at + 1) / size)));
        [made[at * 2], made[at * 2 + 1]] = [LOWEST, HIGHEST];
        if (place(at + 1) <= 0) continue;
        for (const channel of shown) {
          const pairs = levels[channel]?.[level];
          if (pairs) widest(pairs, begin, stop, made, at, true);
        }
      }
      return made;
    },
  };
}

const room = (blocks: number): Int16Array => new Int16Array(blocks * 2);

function larger(pairs: Int16Array, blocks: number): Int16Array {
  if (pairs.length >= blocks * 2) return pairs;
  const made = room(Math.max(blocks, pairs.length));
  made.set(pairs);
  return made;
}

/** The lowest and the highest of some blocks, put into one; `also` keeps what is there. */
function widest(
  from: Int16Array,
  begin: number,
  end: number,
  into: Int16Array,
  at: number,
  also = false,
): void {
  let low = also ? (into[at * 2] ?? LOWEST) : LOWEST;
  let high = also ? (into[at * 2 + 1] ?? HIGHEST) : HIGHEST;
  for (let i = begin * 2; i < end * 2; i += 2) {
    const lowest = from[i] ?? LOWEST;
    const highest = from[i + 1] ?? HIGHEST;
    if (lowest < low) low = lowest;
    if (highest > high) high = highest;
  }
  into[at * 2] = low;
  into[at * 2 + 1] = high;
}

/** Samples of one channel as blocks; the last block may be a short one. */
export function blocksOf(samples: Int16Array, block: number): Int16Array {
  const count = Math.ceil(samples.length / block);
  const made = room(count);
  for (let at = 0; at < count; at++) {
    let [low, high] = [LOWEST, HIGHEST];
    const end = Math.min(samples.length, (at + 1) * block);
    for (let i = at * block; i < end; i++) {
      const sample = samples[i] ?? 0;
      if (sample < low) low = sample;
      if (sample > high) high = sample;
    }
    made[at * 2] = low;
    made[at * 2 + 1] = high;
  }
  return made;
}
