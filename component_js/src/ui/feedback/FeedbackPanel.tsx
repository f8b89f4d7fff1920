// What is asked below a line of feedback: reasons, a comment, another text; loaded when it is opened.

import { type KeyboardEvent, lazy, Suspense, useId, useMemo, useRef, useState } from "react";
import { filled } from "../../core/filling";
import { questionsOf } from "../../core/interface";
import { titleOf } from "../../core/title";
import type { AnyAnswer, AnyQuestion, Task } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { REWRITE, textOf } from "./details";
import type { Face } from "./face";
import { core } from "./lent";
import css from "./panel.css?inline";

const Rewrite = lazy(async () => ({ default: (await import("./Rewrite")).Rewrite }));

type Props = {
  readonly id: string;
  readonly face: Face;
  readonly task: Task;
  /** Of the questions that are asked. */
  readonly names: readonly string[];
  readonly answerTo: (name: string) => AnyAnswer | undefined;
  readonly isChanged: boolean;
  readonly onAnswer: (name: string, answer: AnyAnswer | undefined) => void;
  readonly onSend: () => void;
  readonly onFold: () => void;
};

export function FeedbackPanel(props: Props) {
  const { id, face, task, names, answerTo, isChanged, onAnswer, onSend, onFold } = props;
  const panel = useRef<HTMLDivElement>(null);
  useSheet(panel, css);
  const questions = useMemo(
    () => questionsOf(filled(face.given, task.data)).slice(1),
    [face, task],
  );
  const asked = questions.filter(
    (question) =>
      names.includes(question.name) && (core.kindOf(question).isAnswerable?.(question) ?? true),
  );

  function hear(event: KeyboardEvent): void {
    const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (event.key !== "Escape" && !(isSend && isChanged)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) onSend();
    else onFold();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it.
    <div ref={panel} id={id} className="el-feedback-panel" onKeyDown={hear}>
      {asked.map((question) =>
        question.name === REWRITE ? (
          <Rewriting
            key={question.name}
            question={question}
            before={textOf(task)}
            answer={answerTo(REWRITE)}
            isAlone={asked.length === 1}
            onAnswer={(answer) => onAnswer(REWRITE, answer)}
          />
        ) : (
          <Field
            key={question.name}
            question={question}
            answer={answerTo(question.name)}
            onAnswer={(answer) => onAnswer(question.name, answer)}
          />
        ),
      )}
      <p className="el-feedback-send">
        <button
          type="button"
          className="el-button el-primary"
          aria-disabled={!isChanged}
          onClick={() => isChanged && onSend()}
        >
          Send
        </button>
        <button type="button" className="el-button" onClick={onFold}>
          Close
        </button>
      </p>
    </div>
  );
}

type FieldProps = {
  readonly question: AnyQuestion;
  readonly answer: AnyAnswer | undefined;
  readonly onAnswer: (answer: AnyAnswer | undefined) => void;
};

function Field({ question, answer, onAnswer }: FieldProps) {
  const id = useId();
  const kind = core.kindOf(question);
  const { Control } = kind;
  const says = answer && kind.flawOf?.(question, answer);
  const about = { question: question.name, region: null, item: null, kind: question.kind };
  return (
    <div className="el-question">
      <div className={question.untitled ? "el-hidden" : "el-feedback-asks"} id={id} dir="auto">
        {titleOf(question)}
      </div>
      <Suspense fallback={null}>
        <Control
          question={question}
          answer={answer}
          labelledBy={id}
          describedBy={says ? `${id}says` : undefined}
          locked={false}
          invalid={says !== undefined}
          keys={undefined}
          // biome-ignore lint/nursery/noUnsafeTypeAssertion: the control gives the fields of its kind.
          onAnswer={(value) => onAnswer(value && ({ ...about, ...value } as AnyAnswer))}
        />
      </Suspense>
      <div className="el-question-says" id={`${id}says`} role="status">
        {says}
      </div>
    </div>
  );
}

type RewritingProps = FieldProps & {
  readonly before: string;
  /** Nothing else is asked: whoever opened the panel wants to rewrite. */
  readonly isAlone: boolean;
};

/** A text may be long: its field comes when it is wanted. */
function Rewriting({ question, before, answer, isAlone, onAnswer }: RewritingProps) {
  const [wanted, setWanted] = useState(false);
  const after = answer?.kind === "comment" ? answer.text : before;
  const most = question.kind === "comment" ? question.max_length : before.length;
  if (!(wanted || isAlone || answer))
    return (
      <p>
        <button type="button" className="el-feedback-toggle" onClick={() => setWanted(true)}>
          Rewrite it
        </button>
      </p>
    );
  return (
    <Suspense fallback={null}>
      <Rewrite
        title={titleOf(question)}
        before={before}
        after={after}
        most={most}
        isFocused={wanted}
        onText={(text) => {
          const about = { question: REWRITE, region: null, item: null };
          onAnswer(text === before ? undefined : { ...about, kind: "comment", text });
        }}
      />
    </Suspense>
  );
}
