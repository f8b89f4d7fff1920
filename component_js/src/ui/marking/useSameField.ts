// Keeps the keys in the field of a question while one region after the other is selected.

import { type RefObject, useEffect, useRef } from "react";
import { answerKey } from "../../core/part";
import { createScope } from "../../core/scope";
import { focusIn, placeAt } from "./answerCommands";

/** `element` stands anywhere in the work; the field of another region is another field. */
export function useSameField(
  element: RefObject<HTMLElement | null>,
  selected: string | undefined,
): void {
  const last = useRef<string>(undefined);

  useEffect(() => {
    const root = element.current?.closest<HTMLElement>(".el-work");
    if (!root) return;
    const scope = createScope();
    scope.listen<FocusEvent>(root, "focusin", ({ target }) => {
      const place = target instanceof Element && target.closest<HTMLElement>("[data-place]");
      last.current = place ? place.dataset.place : undefined;
    });
    return scope.close;
  }, [element]);

  useEffect(() => {
    const root = element.current?.closest<HTMLElement>(".el-work");
    const [, question, region] = last.current?.split("\n") ?? [];
    // Nobody took the focus elsewhere: it went with its field.
    if (!root || !question || !region || region === selected || root.matches(":focus-within"))
      return;
    const place = selected && placeAt(root, answerKey(question, { region: selected, item: null }));
    if (place) focusIn(place);
    else root.querySelector<HTMLElement>("[role=application]")?.focus();
  }, [element, selected]);
}
