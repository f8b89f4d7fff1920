// Mouse, pen and touch: a drag marks, a tap selects.

import type { MouseEvent, PointerEvent } from "react";
import { useRef } from "react";
import type { Grain } from "../core/text";
import { type Caret, runOf } from "./caret";
import { readCaret } from "./place";
import type { Stage } from "./stage";

type Pointing = {
  readonly stage: Stage;
  readonly canMark: boolean;
  readonly mark: (caret: Caret, grain: Grain, exact: boolean) => void;
  /** Nothing of the text was marked: let the selection go. */
  readonly collapse: (at: number) => void;
  readonly tap: (target: Element, adding: boolean) => void;
};

const STILL = 4;

export function usePointing({ stage, canMark, mark, collapse, tap }: Pointing) {
  const { body, hand, scope } = stage;
  const clicks = useRef(0);
  const cancel = useRef<(() => void) | undefined>(undefined);

  function finish(down: PointerEvent, up: globalThis.PointerEvent, count: number): void {
    hand.current = "theirs";
    const { current: page } = body;
    if (!page) return;
    const target = down.target instanceof Element ? down.target : page;
    const isStill =
      Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < STILL && count < 2;
    const caret = readCaret(page, false);
    const isEmpty = !caret || caret.anchor === caret.focus;
    if (isStill && (isEmpty || (down.shiftKey && target.closest("[data-at], [data-mark]")))) {
      if (caret && !isEmpty) collapse(caret.focus);
      tap(target, down.shiftKey);
    } else if (isEmpty || up.pointerType === "touch" || !canMark) {
      // A finger's selection has handles to adjust; it is marked by the button.
    } else if (count > 2) {
      // The second click has marked a word.
      collapse(runOf(caret).end);
    } else {
      const isWord = count === 2;
      mark(caret, isWord ? "word" : "symbol", up.shiftKey && !down.shiftKey);
    }
  }

  return {
    onPointerDown(down: PointerEvent) {
      if (down.button !== 0 || !down.isPrimary) return;
      // A quick second click takes the place of the first.
      cancel.current?.();
      clicks.current = 0;
      hand.current = down.pointerType === "touch" ? "theirs" : "mouse";
      const gesture = scope.current?.child();
      const page = down.currentTarget.ownerDocument;
      gesture?.listen<globalThis.PointerEvent>(page, "pointerup", (up) => {
        if (up.pointerId !== down.pointerId) return;
        gesture.close();
        // A click inside a selection undoes it only after its event.
        const count = clicks.current;
        cancel.current = scope.current?.after(0, () => finish(down, up, count));
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
    onClick({ detail, target, shiftKey }: MouseEvent) {
      if (detail === 0 && target instanceof Element) tap(target, shiftKey);
    },
  };
}
