// A text as it is rewritten: the field, and below it what became of the text, word by word.

import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { compared } from "../../core/wording/words";
import { useSheet } from "../../sheet";
import css from "./rewriting.css?inline";

type Props = {
  readonly before: string;
  readonly after: string;
  readonly field: ReactNode;
  /** Makes it what it was. */
  readonly onReset?: (() => void) | undefined;
};

export function Rewriting({ before, after, field, onReset }: Props) {
  const page = useRef<HTMLDivElement>(null);
  useSheet(page, css);
  return (
    <div className="el-rewriting" ref={page}>
      {field}
      <Changes before={before} after={useDeferredValue(after)} onReset={onReset} />
    </div>
  );
}

function Changes({ before, after, onReset }: Omit<Props, "field">) {
  const { pieces, added, removed } = useMemo(() => compared(before, after), [before, after]);
  if (before === after) return null;
  return (
    <figure className="el-rewriting-changes" aria-label="What was changed">
      <p dir="auto">
        {pieces.map(({ kind, text }, at) => {
          const key = `${at}`;
          if (kind === "added") return <ins key={key}>{text}</ins>;
          return kind === "removed" ? <del key={key}>{text}</del> : text;
        })}
      </p>
      <figcaption>
        <span>
          {added} added, {removed} removed
        </span>
        {onReset && (
          <button type="button" className="el-button" onClick={onReset}>
            Reset
          </button>
        )}
      </figcaption>
    </figure>
  );
}
