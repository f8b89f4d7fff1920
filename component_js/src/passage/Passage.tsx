// A text that is read and marked, however it is set: as lines, as turns, as a document.

import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { checksumOf, type Grain, offsetsOf } from "../core/text";
import { begin } from "../core/tool";
import { useLatest } from "../latest";
import { passageKinds } from "../regions/passage";
import type { Span } from "../schema.gen";
import { blocksOf } from "./blocks";
import { Cursor } from "./Cursor";
import { type Caret, runOf } from "./caret";
import type { Worded } from "./given";
import { type Mark, marksAt, marksOf, picked } from "./marks";
import { colorPaint } from "./paint";
import { carrierAt, readCaret, writeCaret } from "./place";
import { useStage } from "./stage";
import "./passage.css";
import { useScrollingTogether } from "./together";
import { useAdjusting } from "./useAdjusting";
import { useKeys } from "./useKeys";
import { usePointing } from "./usePointing";

type Props = {
  readonly view: Worded;
  /** All of it, as its spans count it. */
  readonly text: string;
  /** Its page. An element with `data-start` carries the text from there on; they stand in its order. */
  readonly children: (marks: readonly Mark[]) => ReactNode;
};

export function Passage({ view, text, children }: Props) {
  const { source, regions, selection, locked, activeColor, titleOf, colorOf } = view;
  const latest = useLatest(view);
  const stage = useStage();
  const hint = useId();
  const blocks = useMemo(() => blocksOf(text), [text]);
  const offsets = useMemo(() => offsetsOf(text), [text]);
  const spans = regions.filter((region): region is Span => region.kind === "span");
  const marks = marksOf(spans, offsets, { colorOf, titleOf, selection });
  const chosen = spans.filter(({ id }) => selection.has(id));
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const canMark = !locked && view.drawing?.kind === "span" && text !== "";

  useScrollingTogether(stage, view.company);

  const measured = useRef<string>(undefined);
  useEffect(() => {
    if (measured.current === text || text === "") return;
    measured.current = text;
    stage.held.current = { anchor: 0, focus: 0 };
    const { length } = offsets;
    latest.current.onSpace({ kind: "passage", length, checksum: checksumOf(text) });
  }, [text, offsets, stage, latest]);

  // New segments are new elements: the browser has lost its place in the old ones.
  useLayoutEffect(() => {
    const { body, held, hand } = stage;
    const now = body.current && hand.current === "ours" && readCaret(body.current, false);
    if (!now || !body.current) return;
    const { anchor, focus } = held.current;
    if (now.anchor !== anchor || now.focus !== focus) writeCaret(body.current, held.current);
  });

  const shownOnce = useRef(only?.id);
  useEffect(() => {
    if (shownOnce.current === only?.id) return;
    shownOnce.current = only?.id;
    const { current: body } = stage.body;
    const at = only && offsets.toUtf16(only.start);
    const carrier = at === undefined || !body ? undefined : carrierAt(body, at);
    const element = carrier?.querySelector(`[data-at="${at}"]`) ?? carrier;
    element?.scrollIntoView({ block: "nearest" });
  }, [only, offsets, stage]);

  function hold(caret: Caret): void {
    stage.hand.current = "ours";
    stage.held.current = caret;
    if (stage.body.current) writeCaret(stage.body.current, caret);
  }

  const collapse = (at: number): void => hold({ anchor: at, focus: at });

  function mark(caret: Caret, type: "up" | "enter", grain: Grain, exact = false): void {
    const { onDraw, announce } = latest.current;
    const down = { type: "down", at: offsets.toCodePoint(caret.anchor) } as const;
    collapse(caret.focus);
    const gesture = begin(passageKinds.span.draw, down, { text, grain }, (drawn) => {
      if (!drawn) announce("There is nothing to mark here.");
      // Two quick clicks on a marked word mean the mark, not a second one.
      else if (grain === "symbol" || !isMarked(drawn)) onDraw(drawn);
    });
    gesture.send({ type, at: offsets.toCodePoint(caret.focus), exact });
  }

  function isMarked({ start, end }: Pick<Span, "start" | "end">): boolean {
    return spans.some((span) => span.start === start && span.end === end);
  }

  function choose(there: readonly Mark[], adding: boolean): boolean {
    const mark = picked(there, adding);
    if (mark) view.onSelect(adding ? [...selection, mark.id] : [mark.id]);
    return mark !== undefined;
  }

  function tap(target: Element, adding: boolean): void {
    const chip = target.closest("[data-mark]")?.getAttribute("data-mark");
    const at = target.closest("[data-at]")?.getAttribute("data-at");
    if (chip)
      choose(
        marks.filter(({ id }) => id === chip),
        adding,
      );
    else if (at) choose(marksAt(marks, Number(at)), adding);
    else if (!adding && selection.size > 0) view.onSelect([]);
  }

  const pointing = usePointing({
    stage,
    canMark,
    mark: (caret, grain, exact) => mark(caret, "up", grain, exact),
    collapse,
    tap,
  });
  const titlesAt = (at: number): string =>
    marksAt(marks, at)
      .map(({ title }) => title)
      .join(", ");
  const keys = useKeys({
    stage,
    text,
    blocks,
    canMark,
    mark: (caret) => mark(caret, "enter", "symbol"),
    titlesAt,
    enter(at, adding) {
      const isChosen = choose(marksAt(marks, at), adding);
      if (isChosen) view.announce(`${titlesAt(at)}, selected`);
      return isChosen;
    },
    announce: view.announce,
  });
  useAdjusting(stage, latest, locked ? undefined : only, text, offsets);

  return (
    <div className="el-text" style={colorPaint(activeColor)} data-marking={canMark || undefined}>
      <div className="el-text-sheet">
        {/*
          Not a textbox: readers would take the whole text for one value and pass over the marks.
          An article stays ordinary text to read, and what the keys do is announced.
        */}
        <article
          className="el-text-body"
          ref={stage.body}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move a caret in it
          tabIndex={0}
          aria-label={source.title || source.name}
          aria-describedby={hint}
          onCopy={(event) => {
            const caret = stage.body.current && readCaret(stage.body.current, true);
            if (!caret || caret.anchor === caret.focus) return;
            const { start, end } = runOf(caret);
            event.clipboardData.setData("text/plain", text.slice(start, end));
            event.preventDefault();
          }}
          {...pointing}
          {...keys}
        >
          {children(marks)}
        </article>
        <Cursor
          stage={stage}
          blocks={blocks}
          canMark={canMark}
          onMark={(caret) => mark(caret, "up", "symbol")}
        />
      </div>
      <p className="el-text-hint" id={hint}>
        Arrow keys move, Shift selects{canMark && ", Enter marks"}, Escape lets go.
        {only && !locked && " Alt with an arrow moves the span’s end, Alt and Shift its start."}
      </p>
    </div>
  );
}
