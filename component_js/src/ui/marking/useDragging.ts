// Moving a region in the order by mouse: a row is dragged to the gap between two others.

import { type PointerEvent, useRef, useState } from "react";
import { isHead } from "./arranging";
import { movedNextTo } from "./ordering";
import type { RowsProps } from "./Rows";

type Dragging = {
  /** The row before which the dragged one would come; undefined while nothing is dragged. */
  readonly gap: number | undefined;
  readonly begin: (event: PointerEvent<HTMLElement>) => void;
  readonly move: (event: PointerEvent<HTMLElement>) => void;
  readonly end: () => void;
  readonly abandon: () => void;
};

type Press = { readonly id: string; readonly pointer: number; readonly y: number };

/** How far a pointer may tremble and still click, in pixels. */
const STILL = 5;
/** How near to an edge of the list it scrolls, and by how much at each move, in pixels. */
const EDGE = 24;
const SCROLL = 12;

export function useDragging(props: RowsProps, height: number): Dragging {
  const { rows, regions, arrangement, locked, onReorder, announce } = props;
  const [gap, setGap] = useState<number>();
  const press = useRef<Press>(undefined);
  const isMovable = !locked && !arrangement.grouped && arrangement.sort === "order";

  function abandon(): void {
    press.current = undefined;
    setGap(undefined);
  }

  function drop(id: string, at: number): void {
    const [before, after] = [rows[at - 1], rows[at]];
    const order = regions.map((region) => region.id);
    const target = after ?? before;
    if (!target || isHead(target) || target.id === id) return;
    const next = movedNextTo(order, new Set([id]), target.id, after ? "before" : "behind");
    onReorder(next);
    announce(`Number ${next.indexOf(id) + 1} of ${next.length}.`);
  }

  return {
    gap,
    abandon,
    begin(event) {
      const { target, button, pointerType, pointerId, clientY } = event;
      // A finger scrolls the list.
      if (!isMovable || pointerType !== "mouse" || button !== 0) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
      const id = target.closest<HTMLElement>("[data-row]")?.dataset.row;
      if (id === undefined || target.closest("[data-mark]")) return;
      press.current = { id, pointer: pointerId, y: clientY };
    },
    move({ currentTarget: list, pointerId, clientY, buttons }) {
      const held = press.current;
      if (held?.pointer !== pointerId) return;
      if (buttons === 0) {
        abandon();
        return;
      }
      if (gap === undefined && Math.abs(clientY - held.y) < STILL) return;
      list.setPointerCapture(pointerId);
      const { top, bottom } = list.getBoundingClientRect();
      if (clientY < top + EDGE) list.scrollTop -= SCROLL;
      if (clientY > bottom - EDGE) list.scrollTop += SCROLL;
      const at = Math.round((clientY - top + list.scrollTop) / height);
      setGap(Math.min(Math.max(at, 0), rows.length));
    },
    end() {
      const held = press.current;
      if (held && gap !== undefined) drop(held.id, gap);
      abandon();
    },
  };
}
