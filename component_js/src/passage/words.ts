// The words of a passage: its text, how it is counted, and what is marked of it at the least.

import { useMemo } from "react";
import { type BlockOf, type Grain, type Offsets, offsetsOf } from "../core/text";
import type { SpanShape } from "../regions/span/geometry";
import { spanBetween } from "../regions/span/tool";
import { type Block, blocksOf } from "./blocks";
import { blockAround } from "./bounds";
import type { Caret } from "./caret";
import type { Stage } from "./stage";

export type Words = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly offsets: Offsets;
  readonly grain: Grain;
  readonly blockOf: BlockOf;
};

export function useWords(text: string, grain: Grain, { body }: Stage, given?: BlockOf): Words {
  return useMemo(
    () => ({
      text,
      blocks: blocksOf(text),
      offsets: offsetsOf(text),
      grain,
      blockOf: given ?? ((at) => (body.current ? blockAround(body.current, at) : [0, text.length])),
    }),
    [text, grain, body, given],
  );
}

/** What would be marked of a selection; null where that is nothing. */
export function spanOf(words: Words, { anchor, focus }: Caret): SpanShape | null {
  const { toCodePoint } = words.offsets;
  return spanBetween(toCodePoint(anchor), toCodePoint(focus), words);
}
