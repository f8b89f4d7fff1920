// A text in one's own words.

import type { Comment, CommentAnswer } from "../../schema.gen";
import { ariaOf } from "../aria";
import { GrowingText } from "../GrowingText";
import type { ControlProps, QuestionKind } from "../question";

function Control(props: ControlProps<Comment, CommentAnswer>) {
  const { question, answer, locked, onAnswer } = props;
  return (
    <GrowingText
      text={answer?.text ?? ""}
      rows={question.rows}
      most={question.max_length}
      locked={locked}
      placeholder={question.placeholder}
      aria={ariaOf(props)}
      onText={(text) => onAnswer(text === "" ? undefined : { text })}
    />
  );
}

export const comment: QuestionKind<Comment, CommentAnswer> = {
  Control,
  isEmpty: ({ text }) => text.trim() === "",
  valuesOf: ({ text }) => [text],
  defaultOf: ({ default: text }) => (text === "" ? undefined : { text }),
  flawOf: ({ max_length }, { text }) => overlong(text, max_length),
  joins: ({ text }) => isWithinWord(text),
};

export function overlong(text: string, most: number): string | undefined {
  const length = [...text].length;
  return length > most ? `Takes ${most} characters, this has ${length}.` : undefined;
}

/** Typing is undone by the word: what does not end one belongs to the step before. */
export const isWithinWord = (text: string): boolean => !/\s$/.test(text);
