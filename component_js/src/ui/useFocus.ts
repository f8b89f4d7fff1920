// Where the focus goes when a task comes up: to what is answered by key alone, or where it was before.

import { type RefObject, useEffect } from "react";
import type { Interface } from "../schema.gen";

export function useFocus(
  root: RefObject<HTMLElement | null>,
  face: Interface,
  isFocused: boolean,
  locked: boolean,
): void {
  useEffect(() => {
    // What is answered by key alone takes a focus that nothing has.
    const isFree = face.auto_submit && !locked && document.activeElement === document.body;
    if (isFree || (isFocused && !hasFocus(root.current)))
      root.current?.focus({ preventScroll: true });
  }, [root, isFocused, face, locked]);
}

export const hasFocus = (root: HTMLElement | null): boolean =>
  root?.contains(document.activeElement) ?? false;
