// Which marks begin in which line of those in sight, and where those lines stand.

import { endsOf } from "../boxes";
import type { Mark } from "../marks";
import { carriersIn } from "../place";

/** Pixels of the window. `x` is where its first mark begins. */
export type Begun = { readonly mark: Mark; readonly x: number; readonly bottom: number };

export type MarkedLine = { readonly middle: number; readonly begun: readonly Begun[] };

/** Above and below what is in sight, so that scrolling finds it there. */
const SPARE = 240;

/** The marks that begin in sight of the frame, by their lines, from the top. */
export function markedLines(
  body: Element,
  frame: DOMRect,
  marks: readonly Mark[],
): readonly MarkedLine[] {
  const [from, to] = inSight(body, frame);
  const lines: { middle: number; begun: Begun[] }[] = [];
  for (const mark of marks) {
    if (mark.start < from || mark.start >= to) continue;
    const [box] = endsOf(body, mark);
    if (!box) continue;
    const middle = box.top + box.height / 2;
    const begun = { mark, x: box.left, bottom: box.bottom };
    const line = lines.find((each) => Math.abs(each.middle - middle) < box.height / 2);
    if (line) line.begun.push(begun);
    else lines.push({ middle, begun: [begun] });
  }
  return lines.sort((one, other) => one.middle - other.middle);
}

/** The offsets between which the text is in sight, found without laying out the rest of it. */
function inSight(body: Element, { top, bottom }: DOMRect): readonly [from: number, to: number] {
  const carriers = carriersIn(body);
  const first = firstThat(carriers, (box) => box.bottom >= top - SPARE);
  const last = firstThat(carriers, (box) => box.top > bottom + SPARE);
  const startOf = (index: number): number | undefined => {
    const start = carriers[index]?.getAttribute("data-start");
    return start === undefined || start === null ? undefined : Number(start);
  };
  return [startOf(first) ?? 0, startOf(last) ?? Number.POSITIVE_INFINITY];
}

/** The first of elements that stand one below the other; how many there are, if none is. */
function firstThat(list: ArrayLike<Element>, is: (box: DOMRect) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = list[middle]?.getBoundingClientRect();
    if (box && is(box)) high = middle;
    else low = middle + 1;
  }
  return low;
}
