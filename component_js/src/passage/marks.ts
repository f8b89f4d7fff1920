// Spans as the view shows them: counted in UTF-16 units, with their looks.

import { isGuess } from "../core/part";
import type { Offsets } from "../core/text";
import { calledBy } from "../regions/called";
import type { Span } from "../schema.gen";
import type { Block } from "./blocks";
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

/** What of a mark its span alone says. */
type Placed = Omit<Mark, "selected" | "lane"> & { readonly span: Span };

/** Places a span: what lies past the end of the text is cut off, and nothing where nothing is left. */
export type Placing = (span: Span) => Placed | undefined;

export function placing(
  { toUtf16, length }: Offsets,
  { colorOf, titleOf }: Pick<Look, "colorOf" | "titleOf">,
): Placing {
  return (span) => {
    const start = toUtf16(Math.max(0, Math.min(length, span.start)));
    const end = toUtf16(Math.max(0, Math.min(length, span.end)));
    if (start >= end) return undefined;
    const looks = { color: colorOf(span), title: calledBy(titleOf(span), span) };
    return { span, id: span.id, start, end, ...looks, predicted: isGuess(span) };
  };
}

/** With what they were made of, so that the next ones are made of what changed. */
export type Marked = {
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
  readonly place: Placing | undefined;
  /** As they lie, the outer ones first. */
  readonly order: readonly Placed[];
};

export const unmarked: Marked = { marks: [], spans: [], place: undefined, order: [] };

/** The marks of a text, the outer ones first: of those `before`, the same where nothing changed. */
export function marksOf(
  spans: readonly Span[],
  place: Placing,
  selection: ReadonlySet<string>,
  before: Marked = unmarked,
): Marked {
  const order = inOrder(spans, place, before);
  const lanes = lanesOf(order);
  let at = 0;
  const marks = order.map((each, index): Mark => {
    // Both stand in one order: what came is skipped here, and what is gone there.
    while (at < before.order.length && isAhead(before.order[at], each)) at++;
    const lane = lanes[index] ?? 0;
    const selected = selection.size > 0 && selection.has(each.id);
    const was = before.order[at] === each ? before.marks[at] : undefined;
    if (was?.lane === lane && was.selected === selected) return was;
    const { id, start, end, color, title, predicted } = each;
    return { id, start, end, color, title, predicted, lane, selected };
  });
  return { marks, spans, place, order };
}

function isAhead(one: Placed | undefined, other: Placed): boolean {
  return one !== undefined && one !== other && byPlace(one, other) < 0;
}

/** So many come or go that to sort them all anew is quicker. */
const MANY = 64;

/** Of thousands an edit changes few: those are taken out, and put in where they lie. */
function inOrder(now: readonly Span[], place: Placing, before: Marked): readonly Placed[] {
  const { spans: then, order } = before;
  const shorter = Math.min(now.length, then.length);
  let first = 0;
  while (first < shorter && now[first] === then[first]) first++;
  let last = 0;
  while (last < shorter - first && now.at(-1 - last) === then.at(-1 - last)) last++;
  const gone = new Set(then.slice(first, then.length - last));
  const count = now.length - last - first;
  if (place !== before.place || count + gone.size > MANY) {
    return now.flatMap((span) => place(span) ?? []).sort(byPlace);
  }
  if (count + gone.size === 0) return order;
  const merged = gone.size > 0 ? order.filter(({ span }) => !gone.has(span)) : [...order];
  for (const span of now.slice(first, first + count)) {
    const placed = place(span);
    if (placed) merged.splice(placeIn(merged, placed), 0, placed);
  }
  return merged;
}

function placeIn(order: readonly Placed[], placed: Placed): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = order[middle];
    if (there && byPlace(there, placed) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPlace(one: Placed, other: Placed): number {
  return outerFirst(one, other) || (one.id < other.id ? -1 : 1);
}

/** The marks of each block, by its index; marks and blocks stand in their order. */
export function marksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  let first = 0;
  for (const mark of marks) {
    while ((blocks[first + 1]?.start ?? Number.POSITIVE_INFINITY) <= mark.start) first++;
    for (
      let index = first;
      index === first || (blocks[index]?.start ?? mark.end) < mark.end;
      index++
    ) {
      const there = found.get(index);
      if (there) there.push(mark);
      else found.set(index, [mark]);
    }
  }
  return found;
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
