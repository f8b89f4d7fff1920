// A text to rewrite, and below it what became of it, word by word.

import { useDeferredValue, useEffect, useId, useMemo, useRef } from "react";
import { compared } from "../../review/words";
import { core } from "./lent";

type Props = {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** In code points. */
  readonly most: number;
  /** It was just asked for. */
  readonly isFocused: boolean;
  readonly onText: (text: string) => void;
};

export function Rewrite({ title, before, after, most, isFocused, onText }: Props) {
  const { GrowingText } = core;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  return (
    <div className="el-question">
      <div className="el-feedback-asks" id={id} dir="auto">
        {title}
      </div>
      <GrowingText
        text={after}
        rows={2}
        most={most}
        locked={false}
        field={field}
        aria={{ "aria-labelledby": id }}
        onText={onText}
      />
      <Changes before={before} after={useDeferredValue(after)} />
    </div>
  );
}

function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const { pieces, added, removed } = useMemo(() => compared(before, after), [before, after]);
  if (before === after) return null;
  return (
    <figure className="el-feedback-changes" aria-label="What was changed">
      <p dir="auto">
        {pieces.map(({ kind, text }, at) => {
          const key = `${at}`;
          if (kind === "added") return <ins key={key}>{text}</ins>;
          return kind === "removed" ? <del key={key}>{text}</del> : text;
        })}
      </p>
      <figcaption>
        {added} added, {removed} removed
      </figcaption>
    </figure>
  );
}
