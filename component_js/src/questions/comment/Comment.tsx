// A text field that grows with what is written in it.

import type { Comment, CommentAnswer } from "../../schema.gen";
import type { ControlProps, QuestionKind } from "../question";
import "./comment.css";

/** How much of the limit may be left before the count is shown. */
const NEARLY = 0.9;

function Control({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  onAnswer,
}: ControlProps<Comment, CommentAnswer>) {
  const text = answer?.text ?? "";
  const length = [...text].length;
  return (
    <div className="el-comment">
      {/* The hidden copy gives the field its height without a script. */}
      <div className="el-comment-size" aria-hidden="true">
        {text}{" "}
      </div>
      <textarea
        value={text}
        rows={1}
        readOnly={locked}
        placeholder={question.placeholder || undefined}
        dir="auto"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={question.required || undefined}
        onChange={({ target }) => {
          const cut = [...target.value].slice(0, question.max_length).join("");
          onAnswer(cut === "" ? undefined : { text: cut });
        }}
      />
      {length > question.max_length * NEARLY && (
        <div className="el-comment-count" role="status">
          {question.max_length - length} left
        </div>
      )}
    </div>
  );
}

export const comment: QuestionKind<Comment, CommentAnswer> = {
  Control,
  isEmpty: ({ text }) => text.trim() === "",
  valuesOf: ({ text }) => [text],
  defaultOf: ({ default: text }) => (text === "" ? undefined : { text }),
  // Typing is undone by the word: what does not end one belongs to the step before.
  joins: ({ text }) => !/\s$/.test(text),
};
