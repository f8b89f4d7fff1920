// A text as it is, with its spans; what is selected in it can be marked.

import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { type Grain, offsetsOf } from "../../core/text";
import { begin } from "../../core/tool";
import { passageKinds } from "../../regions/passage";
import type { Span, TextSource } from "../../schema.gen";
import { useLatest } from "../latest";
import type { ViewProps } from "../modality";
import { blocksOf, packsOf } from "./blocks";
import { Cursor } from "./Cursor";
import { type Caret, runOf } from "./caret";
import { type Mark, marksAt, marksByBlock, marksOf, picked } from "./marks";
import { Pack } from "./Pack";
import { colorPaint } from "./paint";
import { lineAt, readCaret, writeCaret } from "./place";
import { useStage } from "./stage";
import "./text.css";
import { useScrollingTogether } from "./together";
import { useAdjusting } from "./useAdjusting";
import { useKeys } from "./useKeys";
import { usePointing } from "./usePointing";

export { howTo } from "./howTo";

const none: readonly Mark[] = [];

export function View(props: ViewProps<TextSource>) {
  const { source, shown, regions, selection, locked, activeColor, titleOf, colorOf } = props;
  const latest = useLatest(props);
  const stage = useStage();
  const hint = useId();
  const blocks = useMemo(() => blocksOf(shown), [shown]);
  const packs = useMemo(() => packsOf(blocks), [blocks]);
  const offsets = useMemo(() => offsetsOf(shown), [shown]);
  const spans = regions.filter((region): region is Span => region.kind === "span");
  const marks = marksOf(spans, offsets, { colorOf, titleOf, selection });
  const marked = marksByBlock(packs, marks);
  const chosen = spans.filter(({ id }) => selection.has(id));
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const canMark = !locked && props.drawing?.kind === "span" && shown !== "";

  useScrollingTogether(stage, props.company);

  const measured = useRef<string>(undefined);
  useEffect(() => {
    if (measured.current === shown || shown === "") return;
    measured.current = shown;
    stage.held.current = { anchor: 0, focus: 0 };
    latest.current.onSpace({ kind: "passage", length: offsets.length });
  }, [shown, offsets, stage, latest]);

  // New segments are new elements: the browser has lost its place in the old ones.
  useLayoutEffect(() => {
    const { body, held, hand } = stage;
    const now = body.current && hand.current === "ours" && readCaret(body.current, false);
    if (!now || !body.current) return;
    const { anchor, focus } = held.current;
    if (now.anchor !== anchor || now.focus !== focus)
      writeCaret(body.current, blocks, held.current);
  });

  const shownOnce = useRef(only?.id);
  useEffect(() => {
    if (shownOnce.current === only?.id) return;
    shownOnce.current = only?.id;
    const { current: body } = stage.body;
    const at = only && offsets.toUtf16(only.start);
    const line = at === undefined || !body ? undefined : lineAt(body, blocks, at);
    const element = line?.querySelector(`[data-at="${at}"]`) ?? line;
    element?.scrollIntoView({ block: "nearest" });
  }, [only, offsets, blocks, stage]);

  function hold(caret: Caret): void {
    stage.hand.current = "ours";
    stage.held.current = caret;
    if (stage.body.current) writeCaret(stage.body.current, blocks, caret);
  }

  const collapse = (at: number): void => hold({ anchor: at, focus: at });

  function mark(caret: Caret, type: "up" | "enter", grain: Grain, exact = false): void {
    const { onDraw, announce } = latest.current;
    const passage = { kind: "passage", length: offsets.length, text: shown, grain } as const;
    const down = { type: "down", at: offsets.toCodePoint(caret.anchor) } as const;
    collapse(caret.focus);
    const gesture = begin(passageKinds.span.draw, down, passage, (drawn) => {
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
    if (mark) props.onSelect(adding ? [...selection, mark.id] : [mark.id]);
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
    else if (!adding && selection.size > 0) props.onSelect([]);
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
    text: shown,
    blocks,
    canMark,
    mark: (caret) => mark(caret, "enter", "symbol"),
    titlesAt,
    enter(at, adding) {
      const isChosen = choose(marksAt(marks, at), adding);
      if (isChosen) props.announce(`${titlesAt(at)}, selected`);
      return isChosen;
    },
    announce: props.announce,
  });
  useAdjusting(stage, latest, locked ? undefined : only, blocks, offsets);

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
          data-long={packs.length > 2 || undefined}
          onCopy={(event) => {
            const caret = stage.body.current && readCaret(stage.body.current, true);
            if (!caret || caret.anchor === caret.focus) return;
            const { start, end } = runOf(caret);
            event.clipboardData.setData("text/plain", shown.slice(start, end));
            event.preventDefault();
          }}
          {...pointing}
          {...keys}
        >
          {packs.map(({ start, lines }, index) => (
            <Pack key={start} text={shown} lines={lines} marks={marked.get(index) ?? none} />
          ))}
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
