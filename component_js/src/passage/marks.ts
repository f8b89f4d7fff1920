// Spans as the view shows them: counted in UTF-16 units, with their looks.

import { isGuess } from "../core/part";
import type { Offsets } from "../core/text";
import { calledBy } from "../regions/called";
import type { Span } from "../schema.gen";
import { type Block, blockAt } from "./blocks";
import { lanesOf, outerFirst, type Run } from "./segments";

export type Mark = Run & {
  readonly id: string;
  readonly color: string;
  readonly title: string;
  readonly predicted: boolean;
  readonly selected: boolean;
  readonly lane: number;
};

export type Look = {
  readonly colorOf: (span: Span) => string;
  readonly titleOf: (span: Span) => string;
  readonly selection: ReadonlySet<string>;
};

/** The marks of a text, the outer ones first. What lies past its end is cut off or left out. */
export function marksOf(
  spans: readonly Span[],
  { toUtf16, length }: Offsets,
  { colorOf, titleOf, selection }: Look,
): readonly Mark[] {
  const placed = spans
    .map((span) => ({
      span,
      start: toUtf16(Math.max(0, span.start)),
      end: toUtf16(Math.min(length, span.end)),
    }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => outerFirst(one, other) || (one.span.id < other.span.id ? -1 : 1));
  const lanes = lanesOf(placed);
  return placed.map(({ span, start, end }, index) => ({
    id: span.id,
    start,
    end,
    color: colorOf(span),
    title: calledBy(titleOf(span), span),
    predicted: isGuess(span),
    selected: selection.has(span.id),
    lane: lanes[index] ?? 0,
  }));
}

/** The marks in each block, by the block's index. */
export function marksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    const last = blockAt(blocks, mark.end - 1);
    for (let index = blockAt(blocks, mark.start); index <= last; index++) {
      const there = found.get(index);
      if (there) there.push(mark);
      else found.set(index, [mark]);
    }
  }
  return found;
}

/** True where two lists of marks look the same, so that nothing need be drawn again. */
export function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return (
    some === others ||
    (some.length === others.length && some.every((mark, index) => sameMark(mark, others[index])))
  );
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.start === other.start &&
    one.end === other.end &&
    one.lane === other.lane &&
    one.selected === other.selected &&
    one.predicted === other.predicted &&
    one.color === other.color &&
    one.title === other.title
  );
}

export function marksAt(marks: readonly Mark[], at: number): readonly Mark[] {
  return marks.filter(({ start, end }) => start <= at && at < end);
}

/**
 * The mark that a click means among those that lie there: the innermost, and at each further click
 * the next one out. With `adding`, the innermost that is not selected.
 */
export function picked(there: readonly Mark[], adding: boolean): Mark | undefined {
  const innermost = [...there].sort(
    (one, other) => one.end - one.start - (other.end - other.start) || other.start - one.start,
  );
  if (adding) return innermost.find(({ selected }) => !selected);
  const current = innermost.findIndex(({ selected }) => selected);
  return innermost[(current + 1) % innermost.length];
}

/** The marks that reach into a run of the text, of all of them, which stand in their order. */
export function marksWithin(marks: readonly Mark[], { start, end }: Run): readonly Mark[] {
  return marks.filter((mark) => mark.start < end && mark.end > start);
}
