// Mouse, pen and touch: a drag marks, a handle pulls, a click selects or holds.

import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { createScope, type Scope } from "../../core/scope";
import type { Gesture } from "../../core/tool";
import type { CellsShape } from "../../regions/cells/geometry";
import type { CellAt } from "../../regions/region";
import { type Held, holding } from "./held";
import { cellNear, type Pressed, pressedOn, roomOf } from "./place";

type Gestured = Gesture<CellAt, CellsShape>;

type Pointing = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly held: Held;
  /** Whether cells can be held: to be marked, now or with a label that is picked. */
  readonly canHold: boolean;
  readonly canMark: boolean;
  /** Starts to mark from a cell, or to pull a region; undefined where nothing is to be done. */
  readonly begin: (pressed: Pressed, at: CellAt) => Gestured | undefined;
  readonly onPreview: (shape: CellsShape | null) => void;
  readonly onHold: (held: Held) => void;
  readonly mark: (held: Held) => void;
  readonly choose: (at: CellAt, adding: boolean) => boolean;
  readonly select: (id: string, adding: boolean) => void;
  readonly letGo: () => void;
};

/** In pixels a frame, for each pixel beyond the edge. */
const SPEED = 0.3;
const FASTEST = 40;

export function usePointing(pointing: Pointing) {
  const { frame, held, canHold, canMark, onHold } = pointing;
  const scope = useRef<Scope>(undefined);
  const dragged = useRef(false);
  const hand = useRef<Held["hand"]>("mouse");
  useEffect(() => {
    const opened = createScope();
    scope.current = opened;
    return opened.close;
  }, []);

  function follow(box: HTMLElement, down: PointerEvent, gesture: Gestured, from: CellAt): void {
    const inner = scope.current?.child();
    if (!inner) return;
    let last = from;
    let place = { x: down.clientX, y: down.clientY };
    const look = (): void => {
      const at = cellNear(box, place.x, place.y);
      if (!at || (at.row === last.row && at.column === last.column)) return;
      last = at;
      dragged.current = true;
      gesture.send({ type: "move", at });
      pointing.onPreview(gesture.preview());
    };
    // Beyond its edge the table goes on by itself.
    const creep = (): void => {
      if (scrollTowards(box, place)) look();
      inner.frame(creep);
    };
    const end = (isDone: boolean): void => {
      inner.close();
      if (isDone && dragged.current) gesture.send({ type: "up", at: last });
      else gesture.cancel();
      pointing.onPreview(null);
    };
    const page = box.ownerDocument;
    inner.listen<globalThis.PointerEvent>(page, "pointermove", (event) => {
      if (event.pointerId !== down.pointerId) return;
      place = { x: event.clientX, y: event.clientY };
      look();
    });
    inner.listen<globalThis.PointerEvent>(page, "pointerup", ({ pointerId }) => {
      if (pointerId === down.pointerId) end(true);
    });
    inner.listen(page, "pointercancel", () => end(false));
    inner.listen<globalThis.KeyboardEvent>(page, "keydown", ({ key }) => {
      if (key === "Escape") end(false);
    });
    inner.frame(creep);
  }

  function clickCell(at: CellAt, event: MouseEvent): void {
    const isDouble = event.detail === 2 && hand.current === "mouse";
    const isCorner = held.isHeld && held.hand === "finger" && hand.current === "finger";
    if (canMark && isDouble) pointing.mark(holding(at, at, "mouse"));
    else if (canHold && event.shiftKey) onHold({ ...held, focus: at, isHeld: true, hand: "mouse" });
    else if (canHold && isCorner) onHold(secondCorner(held, at));
    else if (pointing.choose(at, event.ctrlKey || event.metaKey)) onHold(bare(at));
    else {
      pointing.letGo();
      onHold({ ...bare(at), isHeld: canHold, hand: hand.current });
    }
  }

  return {
    onPointerDown(event: PointerEvent) {
      hand.current = event.pointerType === "touch" ? "finger" : "mouse";
      dragged.current = false;
      const { current: box } = frame;
      const pressed = pressedOn(event.target);
      if (!box || !pressed || event.button !== 0 || !event.isPrimary) return;
      // A finger on a cell scrolls.
      if (pressed.on === "cell" && (hand.current === "finger" || event.shiftKey)) return;
      const at = cellNear(box, event.clientX, event.clientY);
      const gesture = at && pointing.begin(pressed, at);
      if (at && gesture) follow(box, event, gesture, at);
    },
    onClick(event: MouseEvent) {
      const pressed = pressedOn(event.target);
      if (!pressed || dragged.current) return;
      const { rows, columns } = pointing;
      const by = hand.current;
      if (pressed.on === "cell") clickCell(pressed.at, event);
      else if (pressed.on === "column" && canHold) {
        const { column } = pressed;
        const from = event.shiftKey ? held.anchor.column : column;
        onHold(holding({ row: 0, column: from }, { row: rows - 1, column }, by));
      } else if (pressed.on === "row" && canHold) {
        const { row } = pressed;
        const from = event.shiftKey ? held.anchor.row : row;
        onHold(holding({ row: from, column: 0 }, { row, column: columns - 1 }, by));
      } else if (pressed.on === "mark" || pressed.on === "grip")
        pointing.select(pressed.id, event.ctrlKey || event.metaKey || event.shiftKey);
    },
  };
}

const bare = (at: CellAt): Held => ({ anchor: at, focus: at, isHeld: false, hand: "mouse" });

/** The second tap says how far; the one after it begins anew, and on the same cell lets go. */
function secondCorner(held: Held, at: CellAt): Held {
  const { anchor, focus } = held;
  const isOne = anchor.row === focus.row && anchor.column === focus.column;
  const isSame = anchor.row === at.row && anchor.column === at.column;
  if (isOne && isSame) return bare(at);
  return isOne ? { ...held, focus: at } : holding(at, at, "finger");
}

/** True where there was something to scroll. */
function scrollTowards(box: HTMLElement, { x, y }: { readonly x: number; y: number }): boolean {
  const { left, right, top, bottom } = roomOf(box);
  const [across, down] = [beyond(x, left, right), beyond(y, top, bottom)];
  if (across === 0 && down === 0) return false;
  box.scrollBy(across, down);
  return true;
}

function beyond(place: number, start: number, end: number): number {
  const by = Math.min(0, place - start) + Math.max(0, place - end);
  return Math.max(-FASTEST, Math.min(FASTEST, by * SPEED));
}
