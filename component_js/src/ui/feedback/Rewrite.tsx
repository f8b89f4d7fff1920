// A text to rewrite, below a line of feedback.

import { useEffect, useId, useRef } from "react";
import { Rewriting } from "../../questions/rewrite/Rewriting";
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
      <Rewriting
        before={before}
        after={after}
        onReset={() => onText(before)}
        field={
          <GrowingText
            text={after}
            rows={2}
            most={most}
            locked={false}
            field={field}
            aria={{ "aria-labelledby": id }}
            onText={onText}
          />
        }
      />
    </div>
  );
}
