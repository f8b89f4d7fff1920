// Keys that mean the task, wherever on the page the focus is.

import { type RefObject, useEffect } from "react";
import { createScope } from "../../core/scope";

export const workIn = (widget: HTMLElement | null): HTMLElement | null =>
  widget?.querySelector<HTMLElement>("[role=group]") ?? null;

/** What is typed beside the widget is handed to it, unless it does something where it was typed. */
export function useKeys(widget: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const scope = createScope();
    scope.listen<KeyboardEvent>(window, "keydown", (event) => {
      const { target, key } = event;
      const isWord = key.length === 1 && key !== " ";
      if (event.defaultPrevented || !isWord || !(target instanceof Element)) return;
      if (target.closest(".el-root, input, textarea, [contenteditable]")) return;
      const work = workIn(widget.current);
      if (!work?.checkVisibility()) return;
      work.focus({ preventScroll: true });
      const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
      const same = { key, code, altKey, ctrlKey, metaKey, shiftKey };
      const handed = new KeyboardEvent("keydown", { ...same, bubbles: true, cancelable: true });
      if (!work.dispatchEvent(handed)) event.preventDefault();
    });
    return scope.close;
  }, [widget]);
}
