// Samples as they come, told as the blocks of an outline.

import type { Format, News } from "./messages";
import { blocksOf } from "./outline";
import { KEPT, keeping, nowhere, type Samples } from "./samples";

export type Tell = (news: News) => void;

/** Samples in a block of an outline, as long as there are not too many blocks. */
export const BLOCK = 256;
const MOST_BLOCKS = 2_000_000;

export type Blocking = {
  readonly samples: Samples;
  readonly put: (samples: readonly Int16Array[]) => void;
  /** That was all; `promised` is how many there should have been. */
  readonly end: (promised: number) => void;
};

/** `others` has the samples where they are too many to be kept. */
export function blocking(format: Format, tell: Tell, others: Samples = nowhere): Blocking {
  const { channels, frames } = format;
  let block = BLOCK;
  while (frames / block > MOST_BLOCKS) block *= 2;
  const fits = frames > 0 && frames * channels <= KEPT;
  const samples = fits ? keeping(format) : others;
  let rest: readonly Int16Array[] = Array.from({ length: channels }, () => new Int16Array());
  let got = 0;
  tell({ is: "format", format, block, reach: samples.reach });

  function cut(all: readonly Int16Array[], upTo: number): void {
    if (upTo > 0) {
      const pairs = all.map((channel) => blocksOf(channel.subarray(0, upTo), block));
      tell({ is: "blocks", pairs });
    }
    rest = all.map((channel) => channel.slice(upTo));
  }

  return {
    samples,
    put(more) {
      const length = more[0]?.length ?? 0;
      got += length;
      samples.put(more);
      const all = rest.map((channel, at) => joined(channel, more[at] ?? channel));
      cut(all, Math.floor((all[0]?.length ?? 0) / block) * block);
    },
    end(promised) {
      cut(rest, rest[0]?.length ?? 0);
      tell({ is: "end", missing: Math.max(0, promised - got) });
    },
  };
}

function joined(one: Int16Array, other: Int16Array): Int16Array {
  if (one.length === 0) return other;
  const made = new Int16Array(one.length + other.length);
  made.set(one);
  made.set(other, one.length);
  return made;
}
