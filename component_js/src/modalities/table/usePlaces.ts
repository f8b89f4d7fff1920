// Tells where the marks of a table stand, for as long as it is shown.

import { type RefObject, useEffect, useRef } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { Places } from "../../regions/places";
import type { Bounds } from "../../regions/region";
import type { TableSource } from "../../schema.gen";
import type { Heights } from "../heights";
import type { ViewProps } from "../modality";
import { type Mark, marksAt } from "./marks";
import { cellNear, coverOf, headOf, roomOf } from "./place";

type Standing = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly marks: readonly Mark[];
  readonly heights: RefObject<Heights>;
  readonly edges: readonly number[] | undefined;
  readonly reveal: (mark: Mark) => void;
};

export function usePlaces(view: RefObject<ViewProps<TableSource>>, standing: Standing): void {
  const latest = useLatest(standing);
  const listeners = useRef(new Set<() => void>());

  useEffect(() => {
    const { current: box } = latest.current.frame;
    if (!box || !view.current.onPlaces) return;
    const scope = createScope();
    const tell = (): void => {
      for (const listener of [...listeners.current]) listener();
    };
    scope.listen(box, "scroll", tell, { passive: true });
    scope.resize(box, tell);
    view.current.onPlaces(placesIn(box, latest, listeners.current));
    return () => {
      view.current.onPlaces?.(undefined);
      scope.close();
    };
  }, [latest, view]);

  const { marks } = standing;
  useEffect(() => {
    if (marks) for (const listener of [...listeners.current]) listener();
  }, [marks]);
}

function placesIn(
  box: HTMLElement,
  latest: RefObject<Standing>,
  listeners: Set<() => void>,
): Places {
  const markOf = (id: string): Mark | undefined =>
    latest.current.marks.find((mark) => mark.id === id);
  return {
    boxOf(id) {
      const mark = markOf(id);
      return mark && boundsOf(box, mark, latest.current);
    },
    frame() {
      const { left: x, top: y, right, bottom } = roomOf(box);
      return { x, y, width: right - x, height: bottom - y };
    },
    at({ x, y }) {
      const { left, right, top, bottom } = roomOf(box);
      const isInside = x >= left && x <= right && y >= top && y <= bottom;
      const cell = isInside ? cellNear(box, x, y) : undefined;
      return cell && marksAt(latest.current.marks, cell).at(-1)?.id;
    },
    subscribe(moved) {
      listeners.add(moved);
      return () => listeners.delete(moved);
    },
    reveal(ids) {
      const first = ids.map(markOf).find((mark) => mark !== undefined);
      if (first) latest.current.reveal(first);
    },
  };
}

/** From the heights of its rows, and the edges of its columns: most of it need not be on the page. */
function boundsOf(box: HTMLElement, mark: Mark, { heights, edges }: Standing): Bounds | undefined {
  const { top, left, right } = box.getBoundingClientRect();
  const down = top + box.clientTop + headOf(box) - box.scrollTop;
  const y = down + heights.current.topOf(mark.row);
  const height = heights.current.topOf(mark.row + mark.rows) - heights.current.topOf(mark.row);
  const last = mark.column + mark.columns;
  if (!edges) {
    const cellOf = (column: number) =>
      box.querySelector(`tbody [data-column="${column}"]`)?.getBoundingClientRect();
    const [one, other] = [cellOf(mark.column), cellOf(last - 1)];
    if (!one || !other) return undefined;
    const x = Math.min(one.left, other.left);
    return { x, y, width: Math.max(one.right, other.right) - x, height };
  }
  const [from = 0, to = 0] = [edges[mark.column], edges[last]];
  const isMirrored = getComputedStyle(box).direction === "rtl";
  const cover = coverOf(box);
  const x = isMirrored
    ? right - box.clientLeft - cover - box.scrollLeft - to
    : left + box.clientLeft + cover - box.scrollLeft + from;
  return { x, y, width: to - from, height };
}
