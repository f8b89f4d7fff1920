// Tells the host what was changed and what is selected.

import { type RefObject, useEffect } from "react";
import type { Editor } from "../core/editor";
import type { Annotation } from "../schema.gen";

type Hearing = {
  /** Of thousands of parts it takes a while to make one: only who hears of it asks for it. */
  readonly onChange: (current: () => Annotation) => void;
  readonly onSelect: (ids: readonly string[]) => void;
};

export function useTelling(
  editor: Editor,
  current: () => Annotation,
  latest: RefObject<Hearing>,
): void {
  useEffect(() => {
    let before = editor.state();
    return editor.subscribe(() => {
      const after = editor.state();
      if (after.parts !== before.parts) latest.current.onChange(current);
      if (after.selection !== before.selection) latest.current.onSelect([...after.selection]);
      before = after;
    });
  }, [editor, latest, current]);
}
