// Where the pointer is over the sources, and the clicks that mean an arrow.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";

/** How far off an arrow is still pointed at, in pixels. */
export const NEAR = 5;
/** By a finger. */
const NEAR_FINGER = 14;
/** Who moves farther between press and release has dragged. */
const SLACK = 4;

type Does = {
  readonly onMove: () => void;
  /** What lies there is ours alone, and no view is to hear of a press on it. */
  readonly isTaken: (place: Point) => boolean;
  readonly onClick: (place: Point, near: number) => void;
};

export function listenToPointer(
  scope: Scope,
  main: HTMLElement,
  { onMove, isTaken, onClick }: Does,
): { readonly over: () => Point | undefined } {
  let pointer: Point | undefined;
  let pressed: Point | undefined;

  scope.listen<PointerEvent>(main, "pointermove", (event) => {
    const isFree = event.buttons === 0 && event.pointerType === "mouse";
    pointer = isFree ? { x: event.clientX, y: event.clientY } : undefined;
    onMove();
  });
  scope.listen(main, "pointerleave", () => {
    pointer = undefined;
    onMove();
  });
  scope.listen<PointerEvent>(
    main,
    "pointerdown",
    (event) => {
      pressed = { x: event.clientX, y: event.clientY };
      if (isTaken(pressed)) event.stopPropagation();
    },
    { capture: true },
  );
  scope.listen<MouseEvent>(
    main,
    "mousedown",
    (event) => {
      if (!isTaken({ x: event.clientX, y: event.clientY })) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  // Behind what the view makes of a click, a text a moment later: who clicks on an arrow means it.
  scope.listen<PointerEvent>(window, "click", ({ clientX: x, clientY: y, pointerType }) => {
    const from = pressed;
    pressed = undefined;
    if (!from || Math.hypot(x - from.x, y - from.y) > SLACK) return;
    const isFinger = pointerType === "touch" || pointerType === "pen";
    scope.after(0, () => onClick({ x, y }, isFinger ? NEAR_FINGER : NEAR));
  });

  return { over: () => pointer };
}
