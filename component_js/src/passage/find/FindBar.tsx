// Find in a text: what is sought, how many there are, from one to the next, and all of them labelled.

import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { Icon } from "../../icons/Icon";
import { useLatest } from "../../latest";
import { useSheet } from "../../sheet";
import type { Worded } from "../given";
import { DRAWN, readCaret } from "../place";
import type { Run } from "../segments";
import type { Stage } from "../stage";
import type { Words } from "../words";
import css from "./find.css?inline";
import { type Painter, painterOf } from "./highlight";
import { hitFrom, hitsIn, MOST } from "./hits";
import { labelledAll } from "./labelling";
import { reveal } from "./reveal";

type Props = {
  readonly view: Worded;
  readonly words: Words;
  readonly stage: Stage;
  /** How often it was asked for: the field has the focus each time. */
  readonly asked: number;
  /** With the hit that one is at. */
  readonly onClose: (at: Run | undefined) => void;
};

export function FindBar({ view, words, stage, asked, onClose }: Props) {
  const { text } = words;
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const from = useRef(0);
  const [query, setQuery] = useState(() => selectedIn(stage, text));
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState("");
  const wanted = useDeferredValue(query);
  const hits = useMemo(
    () => hitsIn(text, { query: wanted, matchCase, wholeWords }),
    [text, wanted, matchCase, wholeWords],
  );
  const here = hits[at];
  const painter = useRef<Painter>(undefined);
  const latest = useLatest({ hits, at });

  useSheet(bar, css);

  // Before anything more is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useLayoutEffect(() => {
    from.current = stage.held.current.focus;
    field.current?.focus();
    field.current?.select();
  }, [stage, asked]);

  useEffect(() => {
    const { current: body } = stage.body;
    const room = body?.closest(".el-text");
    if (!body || !room) return;
    const scope = createScope();
    const made = painterOf(body, room);
    painter.current = made;
    let cancel = (): void => {};
    const soon = (): void => {
      cancel();
      cancel = scope.frame(() => made.paint(latest.current.hits, latest.current.at));
    };
    scope.listen(room, "scroll", soon, { passive: true });
    scope.listen(body, DRAWN, soon);
    scope.own(made.clear);
    return scope.close;
  }, [stage, latest]);

  // From where one was, and not from the last hit of fewer letters.
  useEffect(() => setAt(hitFrom(hits, from.current)), [hits]);

  useEffect(() => {
    const { current: body } = stage.body;
    const room = body?.closest(".el-text");
    if (!body || !room) return;
    const scope = createScope();
    if (here) {
      reveal(body, room, here);
      // What is around it was only guessed to be so high.
      scope.after(120, () => reveal(body, room, here));
    }
    return scope.close;
  }, [here, stage]);

  // Marks that come and go are other elements.
  useEffect(() => painter.current?.paint(hits, at));

  function step(by: 1 | -1): void {
    if (hits.length === 0) return;
    const next = (at + by + hits.length) % hits.length;
    from.current = hits[next]?.start ?? 0;
    setAt(next);
    view.announce(`${next + 1} of ${hits.length}`);
  }

  function labelAll(): void {
    const words_ = labelledAll(view, words, hits);
    setSaid(words_);
    view.announce(words_);
  }

  const canLabel = !view.locked && view.drawing?.kind === "span" && view.onDrawAll !== undefined;
  const names = (view.choices ?? []).flatMap(({ pressed, label }) => (pressed ? label : []));
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers have no search element.
    <div
      ref={bar}
      className="el-find"
      role="search"
      aria-label="Find in text"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose(here);
      }}
    >
      <input
        ref={field}
        type="search"
        className="el-find-field"
        value={query}
        placeholder="Find"
        aria-label="Find"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target: { value } }) => {
          setQuery(value);
          setSaid("");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="el-find-count" role="status">
        {countOf(query, hits, at)}
      </span>
      <span className="el-find-steps">
        <Step name="up" title="Previous" onClick={() => step(-1)} />
        <Step name="down" title="Next" onClick={() => step(1)} />
      </span>
      <span className="el-find-steps">
        <Toggle words="Aa" title="Match case" isOn={matchCase} onTurn={setMatchCase} />
        <Toggle words="“ab”" title="Whole words" isOn={wholeWords} onTurn={setWholeWords} />
      </span>
      {!view.locked && view.onDrawAll && (
        <button
          type="button"
          className="el-button el-find-all"
          disabled={!canLabel || hits.length === 0}
          title={canLabel ? undefined : "Pick a label first"}
          onClick={labelAll}
        >
          Label all
          {names.length > 0 && (
            <span className="el-find-label">
              <span className="el-label-dot" style={{ "--el-label": view.activeColor }} />
              <bdi>{names.join(", ")}</bdi>
            </span>
          )}
        </button>
      )}
      <button
        type="button"
        className="el-tool"
        aria-label="Close"
        title="Close (Esc)"
        onClick={() => onClose(here)}
      >
        <Icon name="cross" />
      </button>
      {said && <p className="el-find-said">{said}</p>}
    </div>
  );
}

type StepProps = {
  readonly name: "up" | "down";
  readonly title: string;
  readonly onClick: () => void;
};

function Step({ name, title, onClick }: StepProps) {
  return (
    <button
      type="button"
      className="el-tool"
      data-turned={name === "up" || undefined}
      aria-label={title}
      title={`${title} (${name === "up" ? "Shift Enter" : "Enter"})`}
      onClick={onClick}
    >
      <Icon name="down" />
    </button>
  );
}

type ToggleProps = {
  readonly words: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

function Toggle({ words, title, isOn, onTurn }: ToggleProps) {
  return (
    <button
      type="button"
      className="el-tool el-find-how"
      aria-label={title}
      aria-pressed={isOn}
      title={title}
      onClick={() => onTurn(!isOn)}
    >
      {words}
    </button>
  );
}

function countOf(query: string, hits: readonly Run[], at: number): string {
  if (query.trim() === "") return "";
  if (hits.length === 0) return "Not found";
  const all = hits.length.toLocaleString();
  return `${(at + 1).toLocaleString()} of ${all}${hits.length === MOST ? "+" : ""}`;
}

/** What is selected is what one looks for, if it is a few words. */
function selectedIn({ body }: Stage, text: string): string {
  const caret = body.current && readCaret(body.current, true);
  if (!caret) return "";
  const { anchor, focus } = caret;
  const words = text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
  return words.length <= 200 && !/[\n\r]/.test(words) ? words : "";
}
