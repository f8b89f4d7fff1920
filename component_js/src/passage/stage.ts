// What the parts of the view share: the element of the text, and where the caret was last.

import { type RefObject, useEffect, useRef } from "react";
import { createScope, type Scope } from "../core/scope";
import type { Caret } from "./caret";

export type Stage = {
  readonly body: RefObject<HTMLElement | null>;
  readonly held: RefObject<Caret>;
  /** Who has the browser's selection in hand: we, a mouse that is down, or a touch or a reader. */
  readonly hand: RefObject<"ours" | "mouse" | "theirs">;
  /** Open while the view is mounted. */
  readonly scope: RefObject<Scope | null>;
};

export function useStage(): Stage {
  const body = useRef<HTMLElement>(null);
  const held = useRef<Caret>({ anchor: 0, focus: 0 });
  const hand = useRef<"ours" | "mouse" | "theirs">("theirs");
  const scope = useRef<Scope>(null);
  useEffect(() => {
    const opened = createScope();
    scope.current = opened;
    return opened.close;
  }, []);
  const stage = useRef<Stage>({ body, held, hand, scope });
  return stage.current;
}
