// The columns of a large table that are in sight: only those are on the page.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { columnAt, columnsIn, edgesOf, type Stretch } from "./columns";
import type { Grid } from "./grid";
import { askedOf, coverOf } from "./place";

export type Across = Stretch & {
  /** Where each column begins and the last one ends; undefined where the browser lays them out. */
  readonly edges: readonly number[] | undefined;
  /** The first that one sees. */
  readonly left: number;
  readonly onScroll: () => void;
  readonly reveal: (column: number) => void;
};

const LETTERS = 14;

export function useAcross(
  frame: RefObject<HTMLElement | null>,
  grid: Grid,
  isVast: boolean,
): Across {
  const [letters, setLetters] = useState(LETTERS);
  const edges = useMemo(
    () => (isVast ? edgesOf(grid, letters) : undefined),
    [grid, letters, isVast],
  );
  const [seen, setSeen] = useState<Stretch & { readonly left: number }>({
    from: 0,
    to: 30,
    left: 0,
  });
  const latest = useLatest({ edges });

  useLayoutEffect(() => {
    const { current: box } = frame;
    if (box) setLetters(Number.parseFloat(getComputedStyle(box).fontSize) || LETTERS);
  }, [frame]);

  const look = useCallback((): void => {
    const { current: box } = frame;
    const { edges } = latest.current;
    if (!box || !edges) return;
    // From right to left, places are negative.
    const start = Math.abs(box.scrollLeft);
    const end = start + box.clientWidth - coverOf(box);
    const next = { ...columnsIn(edges, start, end), left: columnAt(edges, start) };
    setSeen((before) =>
      before.from === next.from && before.to === next.to && before.left === next.left
        ? before
        : next,
    );
  }, [frame, latest]);

  useLayoutEffect(look);

  useEffect(() => {
    const { current: box } = frame;
    if (!box) return;
    const scope = createScope();
    scope.resize(box, look);
    return scope.close;
  }, [frame, look]);

  const reveal = useCallback(
    (column: number): void => {
      const { current: box } = frame;
      const { edges } = latest.current;
      if (!box) return;
      if (!edges) {
        const cell = box.querySelector<HTMLElement>(`tbody [data-column="${column}"]`);
        cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
        return;
      }
      const isMirrored = getComputedStyle(box).direction === "rtl";
      const room = box.clientWidth - coverOf(box) - askedOf(box);
      const [start = 0, end = 0] = [edges[column], edges[column + 1]];
      const at = Math.abs(box.scrollLeft);
      const to = start < at ? start : Math.max(at, Math.min(start, end - room));
      if (to !== at) box.scrollLeft = isMirrored ? -to : to;
      look();
    },
    [frame, latest, look],
  );

  const to = Math.min(edges ? seen.to : grid.width, grid.width);
  return {
    edges,
    from: edges ? Math.min(seen.from, to) : 0,
    to,
    left: edges ? seen.left : 0,
    onScroll: look,
    reveal,
  };
}
