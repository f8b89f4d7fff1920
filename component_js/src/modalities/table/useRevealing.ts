// Brings into sight what is gone to: the cell that the keys are on, a region that was selected
// elsewhere, a row that was left without an answer.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Rectangle } from "../../regions/cells/geometry";
import type { ViewProps } from "../modality";
import type { InSight } from "../useInSight";
import type { Held } from "./held";
import { headOf } from "./place";
import type { Across } from "./useAcross";

type Revealing = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly sight: InSight;
  readonly across: Across;
  readonly held: Held;
  readonly only: (Rectangle & { readonly id: string }) | undefined;
  readonly sought: ViewProps["sought"];
};

export function useRevealing({ frame, sight, across, held, only, sought }: Revealing) {
  const { heights, reveal: revealRow } = sight;
  const { reveal: revealColumn, edges } = across;

  const reveal = useCallback(
    ({ row, column, rows, columns }: Rectangle): void => {
      const { current: box } = frame;
      if (!box) return;
      const room = box.clientHeight - headOf(box);
      const [top, bottom] = [heights.current.topOf(row), heights.current.topOf(row + rows)];
      // As long as anything of it is seen, nothing moves.
      if (bottom <= box.scrollTop || top >= box.scrollTop + room) revealRow(row);
      const [start = 0, end = 0] = edges ? [edges[column], edges[column + columns]] : [];
      const left = Math.abs(box.scrollLeft);
      if (!edges || end <= left || start >= left + box.clientWidth) revealColumn(column);
      box.scrollIntoView?.({ block: "nearest" });
    },
    [frame, heights, revealRow, revealColumn, edges],
  );

  const shownOnce = useRef(only?.id);
  useEffect(() => {
    if (shownOnce.current === only?.id) return;
    shownOnce.current = only?.id;
    if (only) reveal(only);
  }, [only, reveal]);

  const { row, column } = held.focus;
  const isByKey = held.hand === "key";
  const went = useRef({ row, column });
  useEffect(() => {
    const { current: before } = went;
    if (before.row === row && before.column === column) return;
    went.current = { row, column };
    if (!isByKey) return;
    revealRow(row);
    revealColumn(column);
  }, [row, column, isByKey, revealRow, revealColumn]);

  // Before the chrome looks for the field that is to have the focus.
  useLayoutEffect(() => {
    if (typeof sought?.item === "number") revealRow(sought.item);
  }, [sought, revealRow]);

  return reveal;
}
