// A question with its title, its hint, its control and what is wrong with its answer.

import { useId } from "react";
import type { Parts } from "../core/change";
import type { Editor } from "../core/editor";
import { type About, answerTo, type Part } from "../core/part";
import { kindOf } from "../questions";
import type { ControlProps } from "../questions/question";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";
import { answering, joins } from "./answering";

type Props = {
  readonly question: AnyQuestion;
  readonly about: About;
  readonly parts: Parts<Part>;
  readonly editor: Editor;
  readonly locked: boolean;
  readonly missing: boolean;
};

export function QuestionField({ question, about, parts, editor, locked, missing }: Props) {
  const id = useId();
  const { Control } = kindOf(question);
  const answer = answerTo(parts, question.name, about);
  const onAnswer: ControlProps<AnyQuestion, AnyAnswer>["onAnswer"] = (value) =>
    editor.commit(answering(parts, question, about, value), joins(question, value));
  const described = [question.hint && `${id}hint`, missing && `${id}missing`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="el-question" data-invalid={missing || undefined}>
      <div className="el-question-title" id={`${id}title`}>
        {question.title || question.name}
        {question.required && (
          <span className="el-question-star" aria-hidden="true">
            {" "}
            *
          </span>
        )}
      </div>
      {question.hint && (
        <div className="el-question-hint" id={`${id}hint`}>
          {question.hint}
        </div>
      )}
      <Control
        question={question}
        answer={answer}
        labelledBy={`${id}title`}
        describedBy={described || undefined}
        locked={locked}
        invalid={missing}
        onAnswer={onAnswer}
      />
      {missing && (
        <div className="el-question-missing" id={`${id}missing`}>
          {question.required_message || "This needs an answer."}
        </div>
      )}
    </div>
  );
}
