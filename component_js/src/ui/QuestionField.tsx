// A question with its title, its hint, its control and what is wrong with its answer.

import { memo, Suspense, useCallback, useId, useMemo } from "react";
import { walk } from "../core/interface";
import { type About, answerKey, answerTo } from "../core/part";
import { titleOf } from "../core/title";
import { kindOf } from "../questions";
import type { ControlProps, Value } from "../questions/question";
import type { AnyAnswer, AnyQuestion, Header, Interface } from "../schema.gen";
import { answering, joins } from "./answering";
import { ErrorBoundary } from "./ErrorNote";
import { narrowed } from "./layout/narrowing";
import { useWork } from "./layout/work";
import { Nothing } from "./Nothing";
import { subjectOf } from "./subject";

type Props = { readonly question: AnyQuestion } & About;

export function QuestionField({ question, region, item }: Props) {
  const { face, task, editing, locked, gaps, heads, queries, keys, reviewing, onProblem } =
    useWork();
  const { editor, parts } = editing;
  const id = useId();
  const place = answerKey(question.name, { region, item });
  const isOfTask = region === null && item === null;
  const answer = answerTo(parts, question.name, { region, item });
  const query = queries.get(question.name);
  const onAnswer = useCallback(
    (value: Value<AnyAnswer> | undefined) => {
      const about = { region, item };
      const before = answerTo(editor.state().parts, question.name, about);
      editor.commit(
        answering(editor.state().parts, question, about, value),
        joins(question, value, before),
      );
    },
    [editor, question, region, item],
  );
  const left = useMemo(
    () => leftOf(question, query, answer, face),
    [question, query, answer, face],
  );
  const wantsText = question.kind === "rewrite";
  const { regions } = editing;
  const subject = useMemo(
    () => (wantsText ? subjectOf(question, { region, item }, face, task.data, regions) : undefined),
    [wantsText, question, region, item, face, task.data, regions],
  );
  const isAnswerable = kindOf(question).isAnswerable?.(question) ?? true;
  // What was not sent yet may still be on its way to be right.
  const gap = gaps.get(place);
  const says = (answer && kindOf(question).flawOf?.(question, answer)) ?? gap;
  const described = [question.hint && `${id}hint`, says && `${id}says`].filter(Boolean).join(" ");
  return (
    <div className="el-question" data-place={place} data-invalid={gap !== undefined || undefined}>
      <Words id={id} question={question} head={isOfTask ? heads.get(question) : undefined} />
      {isAnswerable ? (
        <ErrorBoundary
          title="This question cannot be shown"
          onError={(problem) => onProblem(question.name, problem)}
        >
          <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
            <Answering
              question={left}
              answer={answer}
              labelledBy={`${id}title`}
              describedBy={described || undefined}
              subject={subject}
              locked={locked}
              invalid={gap !== undefined}
              keys={isOfTask && !locked ? keys.get(question.name) : undefined}
              onAnswer={onAnswer}
            />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <Nothing
          said={answer && kindOf(question).valuesOf(answer).join(", ")}
          locked={locked}
          onTakeBack={() => onAnswer(undefined)}
        />
      )}
      {reviewing && <reviewing.Suggested question={question} about={{ region, item }} />}
      <div className="el-question-says" id={`${id}says`} role="status">
        {says}
      </div>
    </div>
  );
}

type WordsProps = {
  readonly id: string;
  readonly question: AnyQuestion;
  /** The header above that says the title already, to who can see it. */
  readonly head: Header | undefined;
};

function Words({ id, question, head }: WordsProps) {
  const { hint, required } = question;
  const isSeen = !head && (!question.untitled || question.title !== "");
  return (
    <>
      <div className={isSeen ? "el-question-title" : "el-hidden"} id={`${id}title`} dir="auto">
        {head?.text || titleOf(question)}
        {required && (
          <span className="el-question-star" aria-hidden="true">
            {" "}
            *
          </span>
        )}
      </div>
      {!isSeen && required && <div className="el-question-hint">Required</div>}
      {hint && (
        <div className="el-question-hint" id={`${id}hint`} dir="auto">
          {hint}
        </div>
      )}
    </>
  );
}

/** Drawn again only for an answer of its own: there may be many, and one of them is typed in. */
const Answering = memo(function Answering(props: ControlProps<AnyQuestion, AnyAnswer>) {
  const { Control } = kindOf(props.question);
  return <Control {...props} />;
});

/** What a filter leaves of a question; the sides of a pair have names where outputs are lined up. */
function leftOf(
  question: AnyQuestion,
  query: string | undefined,
  answer: AnyAnswer | undefined,
  face: Interface,
): AnyQuestion {
  if (question.kind === "pairwise" && !walk(face.body).some(({ node }) => node.kind === "lineup"))
    return { ...question, left: "", right: "" };
  if (!query || question.kind !== "choices") return question;
  const chosen = answer?.kind === "choices" ? answer.chosen : [];
  return { ...question, choices: narrowed(question.choices, query, chosen) };
}
