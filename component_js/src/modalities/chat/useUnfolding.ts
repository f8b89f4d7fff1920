// What is folded unfolds when the caret comes into it: by key, or by who looks for something.

import { type RefObject, useEffect } from "react";
import { createScope } from "../../core/scope";

export function useUnfolding(page: RefObject<Element | null>): void {
  useEffect(() => {
    const { current: within } = page;
    if (!within) return;
    const scope = createScope();
    scope.listen(within.ownerDocument, "selectionchange", () => {
      const { focusNode } = within.ownerDocument.getSelection() ?? {};
      if (!focusNode || !within.contains(focusNode)) return;
      const element = focusNode instanceof Element ? focusNode : focusNode.parentElement;
      const folded = element?.closest<HTMLDetailsElement>("details:not([open])");
      if (folded && !element?.closest("summary")) folded.open = true;
    });
    return scope.close;
  }, [page]);
}
