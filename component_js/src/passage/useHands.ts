// What hands do to the text, whichever they are: mark it, select what is marked, let go.

import type { RefObject } from "react";
import { coarser, type Grain } from "../core/text";
import { begin } from "../core/tool";
import { passageKinds } from "../regions/passage";
import type { Span } from "../schema.gen";
import type { Caret } from "./caret";
import type { Worded } from "./given";
import { type Mark, marksAt, picked } from "./marks";
import { writeCaret } from "./place";
import type { Stage } from "./stage";
import type { Words } from "./words";

export type Hands = {
  readonly collapse: (at: number) => void;
  readonly mark: (caret: Caret, by: Marking) => void;
  /** What lies there; false where nothing does. */
  readonly enter: (at: number, adding: boolean) => boolean;
  readonly tap: (target: Element, adding: boolean) => void;
  readonly titlesAt: (at: number) => string;
};

export type Marking = {
  readonly type: "up" | "enter";
  /** At the least whole words. */
  readonly exact?: boolean;
  /** Two quick clicks on what is marked mean the mark, not a second one. */
  readonly anew?: boolean;
};

type Given = {
  readonly stage: Stage;
  readonly words: Words;
  readonly latest: RefObject<Worded>;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
};

export function useHands({ stage, words, latest, spans, marks }: Given): Hands {
  const { offsets } = words;

  function collapse(at: number): void {
    stage.hand.current = "ours";
    stage.held.current = { anchor: at, focus: at };
    if (stage.body.current) writeCaret(stage.body.current, stage.held.current);
  }

  function mark(caret: Caret, { type, exact = false, anew = false }: Marking): void {
    const { onDraw, announce } = latest.current;
    const down = { type: "down", at: offsets.toCodePoint(caret.anchor) } as const;
    collapse(caret.focus);
    const grain: Grain = anew ? coarser("word", words.grain) : words.grain;
    const gesture = begin(passageKinds.span.draw, down, { ...words, grain }, (drawn) => {
      const there = drawn && anew ? spans.filter(isOn(drawn)) : [];
      const { selection, onSelect } = latest.current;
      if (!drawn) announce("There is nothing to mark here.");
      else if (there.length === 0) onDraw(drawn);
      else if (!there.some(({ id }) => selection.has(id))) onSelect(there.slice(-1).map(idOf));
    });
    gesture.send({ type, at: offsets.toCodePoint(caret.focus), exact });
  }

  function choose(there: readonly Mark[], adding: boolean): boolean {
    const { selection, onSelect } = latest.current;
    const mark = picked(there, adding);
    if (mark) onSelect(adding ? [...selection, mark.id] : [mark.id]);
    return mark !== undefined;
  }

  const titlesAt = (at: number): string =>
    marksAt(marks, at)
      .map(({ title }) => title)
      .join(", ");

  return {
    collapse,
    mark,
    titlesAt,
    enter(at, adding) {
      const there = marksAt(marks, at);
      const isChosen = choose(there, adding);
      const which = there.length > 1 ? `, one of ${there.length} here` : "";
      const title = picked(there, adding)?.title;
      if (isChosen) latest.current.announce(`${title}, selected${which}`);
      return isChosen;
    },
    tap(target, adding) {
      const { selection, onSelect } = latest.current;
      const chip = target.closest("[data-mark]")?.getAttribute("data-mark");
      const at = target.closest("[data-at]")?.getAttribute("data-at");
      if (chip)
        choose(
          marks.filter(({ id }) => id === chip),
          adding,
        );
      else if (at) choose(marksAt(marks, Number(at)), adding);
      else if (!adding && selection.size > 0) onSelect([]);
    },
  };
}

const idOf = ({ id }: Span): string => id;

const isOn =
  ({ start, end }: Pick<Span, "start" | "end">) =>
  (span: Span): boolean =>
    span.start === start && span.end === end;
