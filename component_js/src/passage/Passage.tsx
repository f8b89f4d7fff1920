// A text that is read and marked, however it is set: as lines, as turns, as a document.

import {
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type BlockOf, checksumOf } from "../core/text";
import { useLatest } from "../latest";
import { kinds } from "../regions";
import type { Span } from "../schema.gen";
import { useSheet } from "../sheet";
import { Cursor } from "./Cursor";
import { runOf } from "./caret";
import { useFinding } from "./find/useFinding";
import type { Worded } from "./given";
import { Handles } from "./Handles";
import handsCss from "./hands.css?inline";
import { Margin } from "./margin/Margin";
import type { Mark } from "./marks";
import { colorPaint } from "./paint";
import css from "./passage.css?inline";
import { carrierAt, readCaret, writeCaret } from "./place";
import type { Run } from "./segments";
import { useStage } from "./stage";
import { useScrollingTogether } from "./together";
import { moved, useAdjusting } from "./useAdjusting";
import { useHands } from "./useHands";
import { useKeys } from "./useKeys";
import { useMarks } from "./useMarks";
import { usePlaces } from "./usePlaces";
import { usePointing } from "./usePointing";
import { useWords } from "./words";

type Props = {
  readonly view: Worded;
  /** All of it, as its spans count it. */
  readonly text: string;
  /** Its blocks, where the page knows them better than its layout tells. */
  readonly blockOf?: BlockOf | undefined;
  /** Its page. An element with `data-start` carries the text from there on; they stand in its order. */
  readonly children: (marks: readonly Mark[]) => ReactNode;
};

export function Passage({ view, text, blockOf, children }: Props) {
  const { source, regions, selection, locked, colorOf, titleOf, choices = [] } = view;
  const latest = useLatest(view);
  const stage = useStage();
  const room = useRef<HTMLDivElement>(null);
  const hint = useId();
  const words = useWords(text, source.granularity, stage, blockOf);
  const { offsets } = words;
  // A span whose end is pulled is shown where it would be.
  const [pulled, setPulled] = useState<Span>();
  const spans = useMemo(
    () =>
      regions
        .filter((region): region is Span => region.kind === "span")
        .map((span) => (span.id === pulled?.id ? pulled : span)),
    [regions, pulled],
  );
  const marks = useMarks(spans, offsets, { colorOf, titleOf, selection });
  const chosen = spans.filter(({ id }) => selection.has(id));
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const free = locked || only?.locked ? undefined : only;
  const canMark = !locked && view.drawing?.kind === "span" && text !== "";
  const canChoose = !locked && choices.length > 0 && text !== "";

  useSheet(room, css);
  useSheet(room, handsCss);
  useScrollingTogether(stage, view.company);
  usePlaces(stage, latest, marks);

  const measured = useRef<string>(undefined);
  useEffect(() => {
    if (measured.current === text || text === "") return;
    // A text that only goes on keeps the caret where it is.
    if (measured.current === undefined || !text.startsWith(measured.current))
      stage.held.current = { anchor: 0, focus: 0 };
    measured.current = text;
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

  const settle = useRef(() => {});
  const chooser = useRef<HTMLDivElement>(null);
  const hands = useHands({ stage, words, latest, spans, marks });
  const pointing = usePointing({ stage, canMark, ...hands, settle: () => settle.current() });
  const keys = useKeys({
    stage,
    words,
    canMark,
    ...hands,
    settle: () => settle.current(),
    toLabels() {
      const first = chooser.current?.querySelector<HTMLElement>("button:enabled");
      first?.focus();
      return first !== undefined && first !== null;
    },
    announce: view.announce,
  });
  const find = useFinding(stage, view, words);
  useAdjusting(stage, latest, free, words, find.command);

  function finish(run: Run): void {
    if (!free) return;
    const changed = moved(free, run, words);
    view.onChange([changed]);
    view.announce(kinds.span.describe(changed));
  }

  return (
    <div
      className="el-text"
      ref={room}
      // What is selected has the colour of the label in hand.
      style={colorPaint(canMark ? view.activeColor : "var(--el-accent)")}
      data-labelled={source.labelled}
      data-marking={canMark || canChoose || undefined}
    >
      {find.bar}
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
        {source.labelled === "margin" && (
          <Margin stage={stage} marks={marks} onPick={(id) => view.onSelect([id])} />
        )}
        {free && (
          <Handles
            key={free.id}
            stage={stage}
            words={words}
            run={{ start: offsets.toUtf16(free.start), end: offsets.toUtf16(free.end) }}
            color={colorOf(free)}
            onPull={(run) => setPulled(run && moved(free, run, words))}
            onDone={finish}
          />
        )}
        <Cursor
          stage={stage}
          words={words}
          canMark={canMark}
          choices={canChoose ? choices : []}
          spans={spans}
          chooser={chooser}
          settle={settle}
          mark={hands.mark}
          collapse={hands.collapse}
          onPending={(pending) => view.onPending?.(pending)}
        />
      </div>
      <p className="el-text-hint" id={hint}>
        <span>
          Arrow keys move, Shift selects{canMark && ", Enter marks"}
          {canChoose && !canMark && ", Enter goes to the labels"}
          {canChoose && choices.length > 1 && ", a label’s key marks with it"}, Escape lets go.
          {free && " Alt with an arrow moves the span’s end, Alt and Shift its start."}
        </span>
      </p>
    </div>
  );
}
