// A question with its title, its hint, its control and what is wrong with its answer.

import { Suspense, useId } from "react";
import { type About, answerKey, answerTo } from "../core/part";
import { kindOf } from "../questions";
import type { ControlProps } from "../questions/question";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";
import { answering, joins } from "./answering";
import { ErrorBoundary } from "./ErrorNote";
import { narrowed } from "./layout/narrowing";
import { useWork } from "./layout/work";

type Props = { readonly question: AnyQuestion; readonly about: About };

export function QuestionField({ question, about }: Props) {
  const { editing, locked, gaps, heads, queries, onProblem } = useWork();
  const { editor, parts } = editing;
  const id = useId();
  // The header above says it already, to who can see it.
  const head = about.region === null && about.item === null ? heads.get(question) : undefined;
  const { Control, flawOf } = kindOf(question);
  const answer = answerTo(parts, question.name, about);
  const onAnswer: ControlProps<AnyQuestion, AnyAnswer>["onAnswer"] = (value) =>
    editor.commit(
      answering(editor.state().parts, question, about, value),
      joins(question, value, answer),
    );
  const flaw = answer && flawOf?.(question, answer);
  const wrong = flaw ?? gaps.get(answerKey(question.name, about));
  const described = [question.hint && `${id}hint`, wrong && `${id}wrong`].filter(Boolean).join(" ");
  return (
    <div
      className="el-question"
      data-place={answerKey(question.name, about)}
      data-invalid={wrong !== undefined || undefined}
    >
      <div className={head ? "el-hidden" : "el-question-title"} id={`${id}title`} dir="auto">
        {head?.text || question.title || question.name}
        {question.required && (
          <span className="el-question-star" aria-hidden="true">
            {" "}
            *
          </span>
        )}
      </div>
      {head && question.required && <div className="el-question-hint">Required</div>}
      {question.hint && (
        <div className="el-question-hint" id={`${id}hint`} dir="auto">
          {question.hint}
        </div>
      )}
      <ErrorBoundary
        title="This question cannot be shown"
        onError={(problem) => onProblem(question.name, problem)}
      >
        <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
          <Control
            question={leftOf(question, queries.get(question.name), answer)}
            answer={answer}
            labelledBy={`${id}title`}
            describedBy={described || undefined}
            locked={locked}
            invalid={wrong !== undefined}
            onAnswer={onAnswer}
          />
        </Suspense>
      </ErrorBoundary>
      <div className="el-question-wrong" id={`${id}wrong`} role="status">
        {wrong}
      </div>
    </div>
  );
}

/** What a filter leaves of a question. */
function leftOf(
  question: AnyQuestion,
  query: string | undefined,
  answer: AnyAnswer | undefined,
): AnyQuestion {
  if (!query || question.kind !== "choices") return question;
  const chosen = answer?.kind === "choices" ? answer.chosen : [];
  return { ...question, choices: narrowed(question.choices, query, chosen) };
}
