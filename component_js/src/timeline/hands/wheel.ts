// The wheel: zooms with Ctrl or Cmd, which is also how a trackpad pinches; sideways it pans; a plain one scrolls.

import type { Scope } from "../../core/scope";
import { RULER } from "../layout";
import { lengthOf, panned } from "../looking/window";
import { zoomBy } from "../looking/zoom";
import type { Stage } from "../stage";

/** How long it is said how the wheel zooms. */
const SAID = 1800;

/** Said once to everybody who opens the page: more would be in the way of those who scroll. */
let isSaid = false;

export function listenToWheel(scope: Scope, frame: HTMLElement, stage: Stage): void {
  scope.listen(frame, "wheel", turned, { passive: false });

  function turned(event: WheelEvent): void {
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { left, top } = frame.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const turn = Math.max(-60, Math.min(60, event.deltaY * lines));
      zoomBy(stage, Math.exp(-turn / 150), stage.timeAt(event.clientX - left));
      return;
    }
    const sideways = event.deltaX || (event.shiftKey ? event.deltaY : 0);
    const isSideways = Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY);
    const isWhole = lengthOf(stage.window()) >= lengthOf(stage.whole());
    if (isSideways && !isWhole) {
      event.preventDefault();
      stage.look(panned(stage.window(), sideways * lines * stage.pixel()));
    } else if (!isSideways && scrolls(event.clientY - top - RULER, event.deltaY * lines)) {
      event.preventDefault();
    } else if (!isSideways && !isSaid) {
      isSaid = true;
      sayHow(scope, frame);
    }
  }

  /** Over the lanes it scrolls them, as far as there are more. */
  function scrolls(y: number, by: number): boolean {
    const { lanes } = stage.layout();
    const before = stage.scrolled();
    if (lanes && y >= lanes.y) stage.scroll(before + by);
    return stage.scrolled() !== before;
  }
}

/** For those who see; howTo says it to everybody. */
function sayHow(scope: Scope, frame: HTMLElement): void {
  const hint = document.createElement("div");
  hint.className = "el-timeline-hint";
  hint.setAttribute("aria-hidden", "true");
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  hint.textContent = `${mac ? "⌘" : "Ctrl"} and the wheel zoom, Shift and the wheel move along`;
  frame.append(hint);
  const take = scope.own(() => hint.remove());
  scope.after(SAID, take);
}
