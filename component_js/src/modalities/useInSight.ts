// The rows of a frame that are in sight, of any number of them: only those are on the page.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import { createHeights, type Heights } from "./heights";

/** A row, or the room of some that are not on the page. */
export type Piece = { readonly row: number } | { readonly before: number; readonly gap: number };

export type InSight = {
  readonly pieces: readonly Piece[];
  /** The first row whose beginning one sees. */
  readonly top: number;
  readonly heights: RefObject<Heights>;
  readonly reveal: (row: number) => void;
  readonly onScroll: () => void;
};

type Given = {
  /** What scrolls. Its rows carry `data-row`. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly count: number;
  /** How high a row is as a rule, in pixels. */
  readonly usual: number;
  /** All of them are on the page. */
  readonly isWhole: boolean;
  /** One that is gone to: on the page at once, for what looks for it there. */
  readonly wanted: number | undefined;
  /** What covers the top of the frame: a header that stays. */
  readonly covered: (frame: HTMLElement) => number;
};

type Window = { readonly first: number; readonly end: number; readonly top: number };

/** Rows that stand ready above and below those in sight. */
const SPARE = 6;
/** In pixels: less than this hides nothing of a row. */
const CUT = 4;
/** Until the frame is there. */
const ROOM = 700;

export function useInSight(given: Given): InSight {
  const { frame, count, usual, isWhole, wanted } = given;
  const heights = useRef(createHeights(count, usual));
  const counted = useRef(count);
  if (counted.current !== count) {
    counted.current = count;
    heights.current = createHeights(count, usual);
  }
  const [window, setWindow] = useState<Window>({ first: 0, end: ROOM / usual, top: 0 });
  const [kept, setKept] = useState<readonly number[]>([]);
  const [, setMeasured] = useState(0);
  const latest = useLatest(given);
  const sought = useRef<number>(undefined);
  const isSettled = useRef(false);
  const isAtEnd = useRef(false);

  const look = useCallback((): void => {
    const { frame, count, covered } = latest.current;
    const { current: box } = frame;
    if (!box) return;
    const room = box.clientHeight - covered(box);
    isAtEnd.current = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    const top = heights.current.rowAt(box.scrollTop);
    const isCut = box.scrollTop - heights.current.topOf(top) > CUT;
    const last = heights.current.rowAt(box.scrollTop + room);
    const first = Math.max(0, top - SPARE);
    const end = Math.min(count, last + 1 + SPARE);
    const whole = isCut ? Math.min(top + 1, last) : top;
    setKept((before) => steady(before, heldRows(box)));
    setWindow((before) =>
      before.first === first && before.end === end && before.top === whole
        ? before
        : { first, end, top: whole },
    );
  }, [latest]);

  const reveal = useCallback(
    (row: number): void => {
      const { current: box } = latest.current.frame;
      if (!box) return;
      const room = box.clientHeight - latest.current.covered(box);
      const [start, end] = [heights.current.topOf(row), heights.current.topOf(row + 1)];
      const { scrollTop } = box;
      const isNear = start > scrollTop - room / 2 && end < scrollTop + 1.5 * room;
      if (start < scrollTop || end > scrollTop + room) {
        const nearest = start < scrollTop ? start : Math.min(start, end - room);
        box.scrollTop = isNear ? nearest : start - room / 3;
        // What comes into sight is measured first, and may push it out again.
        sought.current = row;
      }
      look();
    },
    [latest, look],
  );

  const measure = useCallback((): void => {
    const { frame, isWhole } = latest.current;
    const { current: box } = frame;
    if (!box) return;
    const all = heights.current;
    const anchor = all.rowAt(box.scrollTop);
    const inside = box.scrollTop - all.topOf(anchor);
    let isOther = false;
    for (const row of box.querySelectorAll<HTMLElement>("[data-row]"))
      if (all.put(Number(row.dataset.row), row.getBoundingClientRect().height)) isOther = true;
    if (!isOther) {
      sought.current = undefined;
      // Who went to the end stays there, however far it turned out to be.
      if (isAtEnd.current && !isWhole) box.scrollTop = box.scrollHeight;
      return;
    }
    const isFirst = !isSettled.current;
    if (isFirst) all.settle();
    isSettled.current = true;
    const off = all.topOf(anchor) + inside - box.scrollTop;
    // What one reads stays where it is, whatever turned out to be above it.
    const isMoved = !isWhole && Math.abs(off) > 0.5;
    if (isMoved) box.scrollTop += off;
    if (sought.current !== undefined) reveal(sought.current);
    // The room below may wait for the next time that something is drawn.
    if (isFirst || isMoved || isAtEnd.current) setMeasured((times) => times + 1);
    look();
  }, [latest, look, reveal]);

  useLayoutEffect(measure);

  useEffect(() => {
    const { current: box } = frame;
    if (!box) return;
    const scope = createScope();
    scope.resize(box, look);
    const { firstElementChild: inside } = box;
    if (inside) scope.resize(inside, measure);
    return scope.close;
  }, [frame, look, measure]);

  const pieces = isWhole
    ? Array.from({ length: count }, (_, row) => ({ row }))
    : piecesOf(
        rowsIn(window, wanted === undefined ? kept : [...kept, wanted], count),
        count,
        heights.current,
      );
  return {
    pieces,
    top: Math.min(window.top, Math.max(count - 1, 0)),
    heights,
    reveal,
    onScroll: look,
  };
}

/** Where the focus is, and where something was typed that is no answer yet: neither may be lost. */
function heldRows(box: HTMLElement): readonly number[] {
  const held = box.querySelectorAll<HTMLElement>(
    "[data-row]:focus-within, [data-row]:has([data-unfit])",
  );
  return [...held].map(({ dataset }) => Number(dataset.row));
}

function steady(before: readonly number[], next: readonly number[]): readonly number[] {
  return before.length === next.length && before.every((row, at) => row === next[at])
    ? before
    : next;
}

export function rowsIn(
  { first, end }: Pick<Window, "first" | "end">,
  kept: readonly number[],
  count: number,
): readonly number[] {
  const last = Math.min(Math.ceil(end), count);
  const seen = Array.from({ length: Math.max(last - first, 0) }, (_, at) => first + at);
  const others = kept.filter((row) => row < count && (row < first || row >= last));
  return [...seen, ...new Set(others)].sort((one, other) => one - other);
}

export function piecesOf(
  rows: readonly number[],
  count: number,
  heights: Pick<Heights, "topOf">,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const row of [...rows, count]) {
    if (row > next) pieces.push({ before: row, gap: heights.topOf(row) - heights.topOf(next) });
    if (row < count) pieces.push({ row });
    next = row + 1;
  }
  return pieces;
}
