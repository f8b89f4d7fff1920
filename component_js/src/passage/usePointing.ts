// Mouse, pen and touch: a drag marks, a tap selects.

import type { MouseEvent, PointerEvent } from "react";
import { useRef } from "react";
import { isAside } from "./aside";
import { type Caret, runOf } from "./caret";
import { readCaret, targetOf } from "./place";
import type { Stage } from "./stage";
import type { Hands } from "./useHands";

type Pointing = Pick<Hands, "mark" | "collapse" | "tap"> & {
  readonly stage: Stage;
  /** With a label in hand: a selection is marked as soon as it is made. */
  readonly canMark: boolean;
  /** The hand is off: what it selected stays so. */
  readonly settle: () => void;
};

const STILL = 4;

export function usePointing({ stage, canMark, mark, collapse, tap, settle }: Pointing) {
  const { body, hand, scope } = stage;
  const clicks = useRef(0);
  const cancel = useRef<(() => void) | undefined>(undefined);

  type Down = { readonly event: PointerEvent; readonly on: EventTarget | null };

  const selected = (): Caret | undefined =>
    body.current ? readCaret(body.current, false) : undefined;

  function finish({ event: down, on }: Down, up: globalThis.PointerEvent, count: number): void {
    hand.current = "theirs";
    const { current: page } = body;
    if (!page) return;
    const target = on instanceof Element ? on : page;
    const isClick = isStill(down, up) && count < 2;
    const caret = selected();
    if (
      isClick &&
      (isEmpty(caret) || (down.shiftKey && target.closest("[data-at], [data-mark]")))
    ) {
      if (caret && !isEmpty(caret)) collapse(caret.focus);
      tap(target, down.shiftKey);
    } else if (!caret || isEmpty(caret) || up.pointerType === "touch" || !canMark) {
      // A finger's selection has handles to adjust; it is marked by what is offered beside it.
      settle();
    } else if (count > 2) {
      // The second click has marked a word.
      collapse(runOf(caret).end);
    } else {
      const exact = up.shiftKey && !down.shiftKey;
      mark(caret, { type: "up", exact, anew: count === 2 });
    }
  }

  return {
    onPointerDown(down: PointerEvent) {
      if (down.button !== 0 || !down.isPrimary || isAside(down.target)) return;
      // A quick second click takes the place of the first.
      cancel.current?.();
      clicks.current = 0;
      hand.current = down.pointerType === "touch" ? "theirs" : "mouse";
      const gesture = scope.current?.child();
      const page = down.currentTarget.ownerDocument;
      // Told only while the event is on its way.
      const on = targetOf(down.nativeEvent);
      gesture?.listen<globalThis.PointerEvent>(page, "pointerup", (up) => {
        if (up.pointerId !== down.pointerId) return;
        gesture.close();
        const count = clicks.current;
        const end = (): void => finish({ event: down, on }, up, count);
        // A click inside a selection undoes it only after its event, and a finger selects after its.
        // All else is done at once: what is put off now, a browser does only after its next frame.
        const isOpen = up.pointerType === "touch" || (isStill(down, up) && !isEmpty(selected()));
        if (isOpen) cancel.current = scope.current?.after(0, end);
        else end();
      });
      gesture?.listen(page, "pointercancel", () => {
        gesture.close();
        hand.current = "theirs";
      });
    },
    onMouseDown(event: MouseEvent) {
      clicks.current = event.detail;
    },
    /** A screen reader clicks without a pointer. */
    onClick({ detail, nativeEvent, shiftKey }: MouseEvent) {
      const target = targetOf(nativeEvent);
      if (detail === 0 && target instanceof Element && !isAside(target)) tap(target, shiftKey);
    },
  };
}

type At = { readonly clientX: number; readonly clientY: number };

function isStill(down: At, up: At): boolean {
  return Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < STILL;
}

function isEmpty(caret: Caret | undefined): boolean {
  return !caret || caret.anchor === caret.focus;
}
