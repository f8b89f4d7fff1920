// A text in one's own words.

import type { Comment, CommentAnswer } from "../../schema.gen";
import { GrowingText } from "../GrowingText";
import type { ControlProps, QuestionKind } from "../question";

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Comment, CommentAnswer>) {
  return (
    <GrowingText
      text={answer?.text ?? ""}
      rows={question.rows}
      most={question.max_length}
      locked={locked}
      placeholder={question.placeholder}
      aria={{
        "aria-labelledby": labelledBy,
        "aria-describedby": describedBy,
        "aria-invalid": invalid || undefined,
        "aria-required": question.required || undefined,
      }}
      onText={(text) => onAnswer(text === "" ? undefined : { text })}
    />
  );
}

export const comment: QuestionKind<Comment, CommentAnswer> = {
  Control,
  isEmpty: ({ text }) => text.trim() === "",
  valuesOf: ({ text }) => [text],
  defaultOf: ({ default: text }) => (text === "" ? undefined : { text }),
  flawOf({ max_length: most }, { text }) {
    const length = [...text].length;
    return length > most ? `Takes ${most} characters, this has ${length}.` : undefined;
  },
  // Typing is undone by the word: what does not end one belongs to the step before.
  joins: ({ text }) => !/\s$/.test(text),
};
