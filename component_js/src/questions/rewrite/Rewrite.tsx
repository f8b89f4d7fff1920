// The text of what a question is about, in a field to be changed, with what became of it.

import { useMemo } from "react";
import { textOf } from "../../core/said/textOf";
import type { Rewrite, RewriteAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import { GrowingText } from "../GrowingText";
import type { ControlProps } from "../question";
import { Rewriting } from "./Rewriting";

export function Control(props: ControlProps<Rewrite, RewriteAnswer>) {
  const { question, answer, subject, locked, onAnswer } = props;
  const before = useMemo(() => {
    if (question.text !== "" || !subject) return question.text;
    const { source, shown, item, marked } = subject;
    return marked ?? textOf(source, shown, item);
  }, [question.text, subject]);
  const after = answer?.text ?? before;
  return (
    <Rewriting
      before={before}
      after={after}
      onReset={locked ? undefined : () => onAnswer(undefined)}
      field={
        <GrowingText
          text={after}
          rows={question.rows}
          most={question.max_length}
          locked={locked}
          placeholder={before === "" ? "There is no text to change here. Write one." : ""}
          aria={ariaOf(props)}
          onText={(text) => onAnswer(text === before ? undefined : { text })}
        />
      }
    />
  );
}
