// The wheel: zooms with Ctrl or Cmd, which is also how a trackpad pinches; a plain one scrolls the page.

import type { Scope } from "../../core/scope";
import { overflows } from "../looking/viewport";
import { panBy, zoomTo } from "../looking/zoom";
import type { Stage } from "../stage";

/** How long it is said how the wheel zooms. */
const SAID = 1800;

/** Said once to everybody who opens the page: more would be in the way of those who scroll. */
let isSaid = false;

export function listenToWheel(scope: Scope, frame: HTMLElement, stage: Stage): void {
  scope.listen(frame, "wheel", turned, { passive: false });

  function turned(event: WheelEvent): void {
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      const turn = Math.max(-60, Math.min(60, event.deltaY * lines));
      const at = { x: event.clientX - left, y: event.clientY - top };
      zoomTo(stage, stage.view().scale * Math.exp(-turn / 150), at);
      return;
    }
    if (stage.manner.scrolled?.(stage, event, lines)) {
      event.preventDefault();
      return;
    }
    const sideways = event.deltaX || (event.shiftKey ? event.deltaY : 0);
    const isSideways = Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY);
    if (isSideways && overflows(stage.view(), stage.plane, stage.size())) {
      event.preventDefault();
      panBy(stage, { x: -sideways * lines, y: 0 });
    } else if (!isSideways && !isSaid) {
      isSaid = true;
      sayHow(scope, frame, stage.manner.called);
    }
  }
}

/** For those who see; howTo says it to everybody. */
function sayHow(scope: Scope, frame: HTMLElement, called: string): void {
  const hint = document.createElement("div");
  hint.className = "el-image-hint";
  hint.setAttribute("aria-hidden", "true");
  const words = document.createElement("span");
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  words.textContent = `${mac ? "⌘" : "Ctrl"} and the wheel zoom the ${called}`;
  hint.append(words);
  frame.append(hint);
  const take = scope.own(() => hint.remove());
  scope.after(SAID, take);
}
