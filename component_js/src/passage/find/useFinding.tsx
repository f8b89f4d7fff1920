// Find in text: its command, and its bar for as long as one looks for something.

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import type { Command } from "../../core/command";
import { createScope } from "../../core/scope";
import type { Worded } from "../given";
import { writeCaret } from "../place";
import type { Run } from "../segments";
import type { Stage } from "../stage";
import type { Words } from "../words";

const load = async () => ({ default: (await import("./FindBar")).FindBar });
const FindBar = lazy(load);

type Finding = { readonly command: Command; readonly bar: ReactNode };

export function useFinding(stage: Stage, view: Worded, words: Words): Finding {
  const [asked, setAsked] = useState(0);
  // In its field the key is the browser's again: pressed twice, it finds all over the page.
  const command = useMemo(
    (): Command => ({
      id: "text.find",
      label: "Find in text",
      group: "Text",
      shortcut: "Mod+F",
      enabled: true,
      run: () => setAsked((times) => times + 1),
    }),
    [],
  );
  // Who presses the key goes on typing: the field has to be there by then.
  useEffect(() => {
    const { current: page } = stage.body;
    if (!page) return;
    const scope = createScope();
    scope.listen(page, "focus", () => load().catch(() => {}));
    return scope.close;
  }, [stage]);
  function close(at: Run | undefined): void {
    setAsked(0);
    leave(stage, at);
  }
  const bar = asked > 0 && (
    <Suspense fallback={null}>
      <FindBar view={view} words={words} stage={stage} asked={asked} onClose={close} />
    </Suspense>
  );
  return { command, bar };
}

/** Back in the text, with what was found selected. */
function leave({ body, held, hand }: Stage, at: Run | undefined): void {
  const { current: page } = body;
  page?.focus({ preventScroll: true });
  if (!page || !at) return;
  hand.current = "ours";
  held.current = { anchor: at.start, focus: at.end };
  writeCaret(page, held.current);
}
