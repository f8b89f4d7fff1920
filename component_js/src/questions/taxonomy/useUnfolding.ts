// A panel that opens from a button and closes when somebody leaves it.

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { createScope } from "../../core/scope";

export type Unfolding = {
  readonly open: boolean;
  readonly unfold: (open: boolean) => void;
  /** Back to the button, or to the whole where there is none. */
  readonly goBack: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** For the element around the button and the panel. */
  readonly whole: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
};

export function useUnfolding(): Unfolding {
  const [open, unfold] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const goBack = (): void => (button.current ?? ref.current)?.focus();

  // A click on what takes no focus moves it nowhere in some browsers.
  useEffect(() => {
    if (!open) return;
    const scope = createScope();
    scope.listen<PointerEvent>(document, "pointerdown", (event) => {
      const isInside = ref.current && event.composedPath().includes(ref.current);
      if (!isInside) unfold(false);
    });
    return scope.close;
  }, [open]);

  function onBlur({ relatedTarget, currentTarget, target }: FocusEvent): void {
    // The window lost the focus, not the control.
    if (relatedTarget === null && target.ownerDocument.activeElement === target) return;
    if (!currentTarget.contains(relatedTarget)) unfold(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    unfold(false);
    goBack();
  }

  return { open, unfold, goBack, button, whole: { ref, onBlur, onKeyDown } };
}
