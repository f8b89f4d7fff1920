// A mouse or a pen selects words by where they stand: pieces that are placed one by one are no lines to a browser.

import type { Scope } from "../../../core/scope";
import { writeCaret } from "../../../passage/place";
import { toImage } from "../../../plane/looking/viewport";
import type { Stage } from "../../../plane/stage";
import { type Measure, unitNear } from "./near";
import type { Piece } from "./pieces";

export function selectByPlace(
  scope: Scope,
  room: HTMLElement,
  stage: Stage,
  pieces: readonly Piece[],
  measure: Measure,
): void {
  let anchor: number | undefined;
  const body = (): HTMLElement | null => room.querySelector("article");

  function unitAt({ clientX, clientY }: MouseEvent): number {
    const { left, top } = room.getBoundingClientRect();
    const place = toImage(stage.view(), { x: clientX - left, y: clientY - top });
    return unitNear(pieces, place, measure);
  }

  function select(focus: number): void {
    const page = body();
    if (page && anchor !== undefined) writeCaret(page, { anchor, focus });
  }

  scope.listen(room, "mousedown", (event: MouseEvent) => {
    // A second click takes the word that lies there, as everywhere.
    if (event.button !== 0 || event.detail > 1 || isControl(event.target)) return;
    event.preventDefault();
    body()?.focus({ preventScroll: true });
    const at = unitAt(event);
    if (!event.shiftKey) anchor = at;
    anchor ??= at;
    select(at);
    const drag = scope.child();
    const { defaultView } = room.ownerDocument;
    if (!defaultView) return;
    drag.listen(defaultView, "mousemove", (moved: MouseEvent) => select(unitAt(moved)));
    drag.listen(defaultView, "mouseup", drag.close);
  });
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, .el-text-grip") !== null;
