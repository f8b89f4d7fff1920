// The text of an output to read, with its differences marked; by key it is selected by the sentence.

import { type KeyboardEvent, memo, type ReactNode, useId, useRef } from "react";
import type { Difference } from "../../../core/wording/words";
import { useLatest } from "../../../latest";
import { readingKey } from "../../../questions/readingKey";
import { select, selectedRun, sentencesOf } from "./places";
import { packsOf, type TextSpan } from "./spans";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Undefined where none is shown. */
  readonly difference: Difference | undefined;
  readonly isWhole: boolean;
  /** Takes what is selected; undefined where nothing can be taken. */
  readonly onTake: ((name: string, passage: string) => void) | undefined;
};

export const TextOutput = memo(function TextOutput(props: Props) {
  const { name, label, text, difference, isWhole, onTake } = props;
  const hint = useId();
  const sentences = useRef<{ readonly of: string; readonly all: ReturnType<typeof sentencesOf> }>(
    undefined,
  );
  const latest = useLatest(onTake);

  function press(event: KeyboardEvent<HTMLElement>): void {
    const body = event.currentTarget;
    const selection = document.getSelection();
    const run = selection ? selectedRun(body, selection) : undefined;
    if (event.key === "Enter" && run && latest.current) {
      event.preventDefault();
      latest.current(name, text.slice(run.start, run.end));
      return;
    }
    const key = readingKey(event);
    const way = key === "ArrowRight" ? 1 : -1;
    if (event.altKey || event.ctrlKey || event.metaKey || !key.match(/^Arrow(?:Left|Right)$/))
      return;
    event.preventDefault();
    if (sentences.current?.of !== text) sentences.current = { of: text, all: sentencesOf(text) };
    const { all } = sentences.current;
    const next = nextSentence(all, run, way);
    if (!next) return;
    const grown = {
      start: Math.min(run?.start ?? next.start, next.start),
      end: Math.max(run?.end ?? 0, next.end),
    };
    select(body, event.shiftKey ? grown : next);
  }

  return (
    <>
      <article
        className="el-output-text"
        data-text={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys select in it.
        tabIndex={0}
        aria-label={label}
        aria-describedby={onTake && hint}
        dir="auto"
        onKeyDown={press}
      >
        {difference
          ? packsOf(difference.pieces, isWhole).map(pack)
          : packsOf([{ kind: "same", text }], false).map(pack)}
      </article>
      {onTake && (
        <p className="el-output-hint" id={hint}>
          Left and right arrows select a sentence, Shift more of them, Enter takes them.
        </p>
      )}
    </>
  );
});

function pack(spans: readonly TextSpan[], at: number): ReactNode {
  return (
    <div key={at} className="el-output-pack">
      {spans.map(span)}
    </div>
  );
}

function span({ kind, text, at }: TextSpan, place: number): ReactNode {
  if (kind === "removed") return <del key={place}>{withoutBlanks(text)}</del>;
  const Tag = kind === "added" ? "ins" : "span";
  return (
    <Tag key={place} data-at={at}>
      {text}
    </Tag>
  );
}

/** At the end of what is gone blanks would stand twice; only lines are kept apart. */
const withoutBlanks = (text: string): string => text.replace(/[^\S\n]+$/, "") || text;

type Run = ReturnType<typeof sentencesOf>[number];

/** The one after, or before, what is selected. */
function nextSentence(all: readonly Run[], run: Run | undefined, way: 1 | -1): Run | undefined {
  if (!run) return way === 1 ? all[0] : all.at(-1);
  if (way === 1) return all.find(({ start }) => start >= run.end);
  return all.findLast(({ end }) => end <= run.start);
}
