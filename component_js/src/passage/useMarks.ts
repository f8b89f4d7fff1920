// The marks of a passage, worked out anew only where a span changed.

import { useMemo, useRef } from "react";
import type { Offsets } from "../core/text";
import type { Span } from "../schema.gen";
import type { Block } from "./blocks";
import {
  type Look,
  type Mark,
  type Marked,
  marksByBlock,
  marksOf,
  placing,
  unmarked,
} from "./marks";

export function useMarks(
  spans: readonly Span[],
  offsets: Offsets,
  { colorOf, titleOf, selection }: Look,
): readonly Mark[] {
  const last = useRef<Marked>(unmarked);
  const place = useMemo(() => placing(offsets, { colorOf, titleOf }), [offsets, colorOf, titleOf]);
  return useMemo(() => {
    last.current = marksOf(spans, place, selection, last.current);
    return last.current.marks;
  }, [spans, place, selection]);
}

const none: readonly Mark[] = [];

/** The marks of each block: the same list as before where none of its marks changed. */
export function useMarksOf(
  blocks: readonly Block[],
  marks: readonly Mark[],
): (index: number) => readonly Mark[] {
  const last = useRef<ReadonlyMap<number, readonly Mark[]>>(new Map());
  return useMemo(() => {
    const before = last.current;
    last.current = new Map(
      [...marksByBlock(blocks, marks)].map(([index, each]) => {
        const was = before.get(index);
        return [index, was && areSame(was, each) ? was : each];
      }),
    );
    const found = last.current;
    return (index) => found.get(index) ?? none;
  }, [blocks, marks]);
}

function areSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, index) => mark === others[index]);
}
