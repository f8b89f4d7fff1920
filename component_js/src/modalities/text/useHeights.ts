// About how high each pack of a long text will be, shelf by shelf: worked out once it is known how wide the text is.

import { type RefObject, useEffect, useMemo, useState } from "react";
import { createScope } from "../../core/scope";
import type { Pack } from "../../passage/blocks";
import type { Mark } from "../../passage/marks";
import { heightsOf, type Setting, settingOf } from "./height";

export function useHeights(
  list: RefObject<HTMLElement | null>,
  text: string,
  shelves: readonly { readonly packs: readonly Pack[] }[],
  marksOf: (index: number) => readonly Mark[],
): readonly (readonly number[])[] {
  const [setting, setSetting] = useState<Setting>();
  useEffect(() => {
    const body = list.current?.closest<HTMLElement>("article");
    if (!body) return;
    const scope = createScope();
    // Not before it was laid out: to ask would lay it out without its styles.
    scope.resize(body, () => setSetting((was) => settingOf(body, was)));
    return scope.close;
  }, [list]);

  // Where marks come and go the pack is set, and says itself how high it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the marks that there were first.
  return useMemo(
    () => (setting ? heightsOf(text, shelves, marksOf, setting) : []),
    [text, shelves, setting],
  );
}
