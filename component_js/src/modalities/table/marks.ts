// Cells as the view shows them: cut to the table, with their looks, outer ones first.

import { isGuess } from "../../core/part";
import { calledBy } from "../../regions/called";
import { clipped, type Extent, holds, type Rectangle } from "../../regions/cells/geometry";
import type { CellAt } from "../../regions/region";
import type { Cells } from "../../schema.gen";

export type Mark = Rectangle & {
  readonly id: string;
  readonly color: string;
  readonly title: string;
  readonly predicted: boolean;
  readonly selected: boolean;
  /** How far its outline stands in, so that those that overlap are told apart. */
  readonly lane: number;
  /** It is being made, and no region yet. */
  readonly isHeld?: true;
};

export type Look = {
  readonly colorOf: (cells: Cells) => string;
  readonly titleOf: (cells: Cells) => string;
  readonly selection: ReadonlySet<string>;
};

type Placed = Rectangle & { readonly cells: Cells; readonly lane: number };

/** What lies in the table of each, and its lane. */
export function placedIn(all: readonly Cells[], extent: Extent): readonly Placed[] {
  const there = all
    .flatMap((cells) => {
      const rectangle = clipped(cells, extent);
      return rectangle ? [{ ...rectangle, cells }] : [];
    })
    .sort(outerFirst);
  const byRow = [...there.keys()].sort((one, other) => top(there, one) - top(there, other));
  const lanes = new Array<number>(there.length).fill(0);
  // Only those that reach down to a row can lie under what begins there.
  let open: readonly number[] = [];
  for (const at of byRow) {
    const mine = there[at];
    if (!mine) continue;
    open = open.filter((other) => top(there, other) + (there[other]?.rows ?? 0) > mine.row);
    const taken = new Set(
      open.filter((other) => areCrossing(mine, there[other])).map((other) => lanes[other]),
    );
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    lanes[at] = lane;
    open = [...open, at];
  }
  return there.map((each, at) => ({ ...each, lane: lanes[at] ?? 0 }));
}

const top = (all: readonly Rectangle[], at: number): number => all[at]?.row ?? 0;

function areCrossing(one: Rectangle, other: Rectangle | undefined): boolean {
  return (
    other !== undefined &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function outerFirst(one: Rectangle, other: Rectangle): number {
  return (
    other.rows * other.columns - one.rows * one.columns ||
    one.row - other.row ||
    one.column - other.column
  );
}

export function marksOf(
  placed: readonly Placed[],
  { colorOf, titleOf, selection }: Look,
): readonly Mark[] {
  return placed.map(({ row, column, rows, columns, lane, cells }) => ({
    ...{ row, column, rows, columns, lane },
    id: cells.id,
    color: colorOf(cells),
    title: calledBy(titleOf(cells), cells),
    predicted: isGuess(cells),
    selected: selection.has(cells.id),
  }));
}

export const marksInRow = (marks: readonly Mark[], row: number): readonly Mark[] =>
  marks.filter((mark) => mark.row <= row && row < mark.row + mark.rows);

export const marksAt = (marks: readonly Mark[], at: CellAt): readonly Mark[] =>
  marks.filter((mark) => !mark.isHeld && holds(mark, at));

/**
 * The mark that a click means among those that lie there: the innermost, and at each further click
 * the next one out. With `adding`, the innermost that is not selected.
 */
export function picked(there: readonly Mark[], adding: boolean): Mark | undefined {
  const innermost = [...there].reverse();
  if (adding) return innermost.find(({ selected }) => !selected);
  const current = innermost.findIndex(({ selected }) => selected);
  return innermost[(current + 1) % innermost.length];
}
