// A piece of the text with its spans: a line of its own, or a run within one. Only what its spans change draws it again.

import { Fragment, memo } from "react";
import { alike } from "../core/same";
import type { Mark } from "./marks";
import { colorPaint, paintOf } from "./paint";
import { segmentsOf } from "./segments";

type Props = {
  /** The piece with what ends it. */
  readonly text: string;
  /** How long it is without what ends it. */
  readonly inner: number;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly marks: readonly Mark[];
};

export const Line = memo(function Line(props: Props) {
  return (
    <div className="el-text-line" dir="auto" data-start={props.start}>
      <Pieces {...props} />
    </div>
  );
}, isSame);

export const Run = memo(function Run(props: Props) {
  return (
    <span data-start={props.start}>
      <Pieces {...props} />
    </span>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.text === after.text &&
    before.start === after.start &&
    before.inner === after.inner &&
    alike(before.marks, after.marks)
  );
}

function Pieces({ text, inner, start, marks }: Props) {
  const segments = segmentsOf({ start, end: start + inner }, marks);
  const ending = (from: number, to: number): readonly Mark[] =>
    marks.filter(({ end }) => end > from && end <= to).reverse();
  return (
    <>
      {segments.map(({ start: from, end: to, spans }) => {
        const words = text.slice(from - start, to - start);
        // A span that ends with the line's end has its chip before it, or the chip would make a line.
        const last = to === start + inner ? start + text.length : to;
        return (
          <Fragment key={from}>
            {spans.length === 0 ? (
              words
            ) : (
              <mark
                className="el-text-mark"
                style={paintOf(spans)}
                data-at={from}
                data-selected={spans.some(({ selected }) => selected) || undefined}
                aria-description={spans.map(described).join("; ")}
              >
                {words}
              </mark>
            )}
            {ending(from, last).map((mark) => (
              <Chip key={mark.id} mark={mark} within={spans.filter(({ end }) => end > mark.end)} />
            ))}
          </Fragment>
        );
      })}
      {text.slice(inner)}
    </>
  );
}

/** The title of a span at its end. CSS puts the words in, so that they are neither copied nor read. */
function Chip({ mark, within }: { readonly mark: Mark; readonly within: readonly Mark[] }) {
  return (
    <span
      className="el-text-chip"
      aria-hidden="true"
      style={{ ...paintOf(within), ...colorPaint(mark.color) }}
      data-title={mark.title}
      data-mark={mark.id}
      data-predicted={mark.predicted || undefined}
      data-selected={mark.selected || undefined}
    />
  );
}

export function described({ title, predicted, selected }: Mark): string {
  return `${title}${predicted ? ", predicted" : ""}${selected ? ", selected" : ""}`;
}
