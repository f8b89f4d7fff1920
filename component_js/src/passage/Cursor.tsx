// What floats over the text: the caret, and what a selection that waits can be marked as.

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Choice } from "../core/command";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import type { SpanShape } from "../regions/span/geometry";
import type { Span } from "../schema.gen";
import { Chooser } from "./Chooser";
import { type Caret, runOf } from "./caret";
import { caretBox, readCaret } from "./place";
import type { Stage } from "./stage";
import type { Hands } from "./useHands";
import { spanOf, type Words } from "./words";

type Props = Pick<Hands, "mark" | "collapse"> & {
  readonly stage: Stage;
  readonly words: Words;
  /** With a label in hand: what a mouse selects is marked at once. */
  readonly canMark: boolean;
  readonly choices: readonly Choice[];
  readonly spans: readonly Span[];
  readonly chooser: RefObject<HTMLDivElement | null>;
  /** Looks at the selection anew. */
  readonly settle: RefObject<() => void>;
  readonly onPending: (pending: SpanShape | undefined) => void;
};

/** `there` are the marks on the same run already. */
type Waiting = { readonly caret: Caret; readonly span: SpanShape; readonly there: number };

export function Cursor(props: Props) {
  const { stage, canMark, choices, spans, chooser, mark, collapse } = props;
  const bar = useRef<HTMLDivElement>(null);
  const waiting = useRef<Waiting>(undefined);
  const [offered, setOffered] = useState<Caret>();
  const latest = useLatest(props);

  useEffect(() => {
    const { body, held, hand } = stage;
    const { current: page } = body;
    if (!page) return;
    const scope = createScope();
    const { settle } = latest.current;
    let cancel = (): void => {};

    function follow(): void {
      const caret = page ? readCaret(page, true) : undefined;
      if (caret && hand.current !== "mouse") held.current = caret;
      place();
      wait(caret);
    }

    function place(follows = true): void {
      const sheet = page?.parentElement;
      // To nobody else it is shown: who marks by mouse does not wait for where it would stand.
      if (!page?.matches(":focus-visible")) return;
      const box = caretBox(page, latest.current.words.blocks, held.current.focus);
      if (!box || !sheet || !bar.current) return;
      const around = sheet.getBoundingClientRect();
      bar.current.style.cssText = `left:${box.x - around.x}px;top:${box.y - around.y}px;height:${box.height}px`;
      if (follows && hand.current === "ours") bar.current.scrollIntoView({ block: "nearest" });
    }

    function wait(caret: Caret | undefined): void {
      const { words, canMark, choices, spans, onPending } = latest.current;
      const isDown = hand.current === "mouse";
      const isRange = caret && caret.anchor !== caret.focus && !isDown;
      const span = isRange && (canMark || choices.length > 0) ? spanOf(words, caret) : null;
      const was = waiting.current;
      if (span && caret) {
        const isSame = was?.span.start === span.start && was.span.end === span.end;
        waiting.current = { caret, span, there: marksOn(spans, span) };
        if (!isSame) onPending(span);
      } else if (was) {
        waiting.current = undefined;
        onPending(undefined);
      }
      const isOffered = waiting.current && (!canMark || hand.current === "theirs");
      setOffered(isOffered ? caret : undefined);
    }

    const soon = (): void => {
      cancel();
      cancel = scope.frame(follow);
    };
    settle.current = follow;
    scope.listen(page.ownerDocument, "selectionchange", soon);
    scope.listen(page, "focus", soon);
    // The first key after a mouse makes it seen, wherever that leaves it.
    scope.listen(page, "keydown", soon);
    scope.listen(window, "resize", soon);
    // What stands above it was laid out, and is higher than was guessed.
    if (page.parentElement) scope.resize(page.parentElement, () => place(false));
    scope.own(() => wait(undefined));
    return scope.close;
  }, [stage, latest]);

  // A key or a click elsewhere has marked what was waiting: it is let go.
  useEffect(() => {
    const { current: was } = waiting;
    if (!was || marksOn(spans, was.span) <= was.there) return;
    if (chooser.current?.matches(":focus-within")) stage.body.current?.focus();
    collapse(was.caret.focus);
  }, [spans, collapse, chooser, stage]);

  return (
    <>
      <div className="el-text-caret" ref={bar} aria-hidden="true" />
      {offered && (
        <Chooser
          ref={chooser}
          stage={stage}
          run={runOf(offered)}
          canMark={canMark}
          choices={choices}
          onMark={() => mark(offered, { type: "up" })}
        />
      )}
    </>
  );
}

function marksOn(spans: readonly Span[], { start, end }: SpanShape): number {
  return spans.filter((span) => span.start === start && span.end === end).length;
}
