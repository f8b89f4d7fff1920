// Work that was not submitted: kept on every change, and brought back after a reload.

import { useEffect, useRef, useState } from "react";
import { between, type Parts } from "../core/change";
import type { Editor } from "../core/editor";
import { answersIn, type Part, regionsIn, relationsIn } from "../core/part";
import { createScope } from "../core/scope";
import type { Draft } from "../core/shelf";
import { shelfOfPage } from "./outboxes";

const PAUSE = 500;

export type Restored = {
  /** When the work was last touched; undefined if there was none. */
  readonly at: number | undefined;
  readonly dismiss: () => void;
  /** What is there was submitted, so it is no draft any more. */
  readonly settle: () => void;
};

export function useDraft(
  key: string,
  editor: Editor,
  locked: boolean,
  onDraft: () => void,
  read: (draft: Draft) => Parts<Part>,
): Restored {
  const [at, setAt] = useState<number>();
  const kept = useRef(editor.state().parts);
  // What is no draft: what the work began with, or what was submitted.
  const settled = useRef(editor.state().parts);

  useEffect(() => {
    if (locked) return;
    const scope = createScope();
    let ready = false;
    let timer = (): void => {};

    async function keep(): Promise<void> {
      timer();
      const { parts } = editor.state();
      if (parts === kept.current) return;
      kept.current = parts;
      onDraft();
      const shelf = await shelfOfPage();
      const isDraft = between(settled.current, parts).size > 0;
      const said = {
        regions: regionsIn(parts),
        relations: relationsIn(parts),
        answers: answersIn(parts),
      };
      const draft = { key, ...said, at: Date.now() };
      await (isDraft ? shelf.keepDraft(draft) : shelf.dropDraft(key)).catch(() => {});
    }

    async function restore(): Promise<void> {
      const shelf = await shelfOfPage();
      const draft = await shelf.draft(key).catch(() => undefined);
      if (scope.closed()) return;
      // Whoever began before the draft was found goes on with what they began.
      if (draft && editor.state().history.past.length === 0) {
        editor.become(read(draft));
        kept.current = editor.state().parts;
        setAt(draft.at);
      }
      ready = true;
      // What was done while the storage was opening is work too.
      soon();
    }

    function soon(): void {
      if (!ready || editor.state().parts === kept.current) return;
      timer();
      timer = scope.after(PAUSE, () => void keep());
    }

    void restore();
    const unsubscribe = editor.subscribe(() => {
      const { parts, history } = editor.state();
      // Predictions that come late are nobody's work yet.
      if (history.past.length + history.future.length === 0) settled.current = kept.current = parts;
      soon();
    });
    scope.own(unsubscribe);
    scope.listen(document, "visibilitychange", () => void (ready && keep()));
    scope.listen(window, "pagehide", () => void (ready && keep()));
    return () => {
      if (ready) void keep();
      scope.close();
    };
  }, [key, editor, locked, onDraft, read]);

  return {
    at,
    dismiss: () => setAt(undefined),
    settle() {
      settled.current = kept.current = editor.state().parts;
      setAt(undefined);
    },
  };
}
