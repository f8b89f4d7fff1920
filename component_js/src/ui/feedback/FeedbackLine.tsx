// One line of feedback: what is clicked, what became of it, and below it, when it is asked, why.

import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLatest } from "../../latest";
import type { Annotation, AnyAnswer, Task } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { askedIn, summaryOf } from "./details";
import type { FeedbackProps } from "./Feedback";
import { type Face, readSubject, useFace } from "./face";
import { core } from "./lent";
import css from "./line.css?inline";
import { Scale } from "./Scale";
import { Refused, Status } from "./Status";
import { useSaying } from "./useSaying";

export { lend } from "./lent";

const FeedbackPanel = lazy(async () => ({
  default: (await import("./FeedbackPanel")).FeedbackPanel,
}));

export function FeedbackLine(props: FeedbackProps) {
  const latest = useLatest(props);
  const { ErrorNote, readAnnotation, useParsed } = core;
  const all = {
    task: useParsed(props.task, readSubject),
    interface: useFace(props.interface),
    annotation: useParsed(props.said, readAnnotation),
  };
  const { task, interface: face, annotation: said } = all;
  const wrong = Object.entries(all).find(([, parsed]) => "wrong" in parsed);
  const problem = wrong && "wrong" in wrong[1] ? wrong[1].wrong : undefined;
  useEffect(() => {
    if (problem !== undefined) latest.current.onError?.({ source: null, problem });
  }, [problem, latest]);
  if ("wrong" in task || "wrong" in face || "wrong" in said)
    return <ErrorNote title={`The ${wrong?.[0]} cannot be shown`}>{problem}</ErrorNote>;
  const id = task.value.id;
  return <Asked key={id} props={props} task={task.value} face={face.value} said={said.value} />;
}

type AskedProps = {
  readonly props: FeedbackProps;
  readonly task: Task;
  readonly face: Face;
  readonly said: Annotation | undefined;
};

/** What was picked and written below the line and not sent yet, by question. */
export type Pending = ReadonlyMap<string, AnyAnswer | undefined>;

const none: Pending = new Map();

function Asked({ props, task, face, said }: AskedProps) {
  const { rated } = face;
  const { answers, news, say, retry, letGo } = useSaying({ props, task, face, said });
  const [pending, setPending] = useState(none);
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  useSheet(line, css);
  const asked = useMemo(() => askedIn(face, answers, task), [face, answers, task]);
  const answer = answers.find(({ question }) => question === rated.name);

  function rate(next: AnyAnswer | undefined): void {
    const kept = answers.filter(({ question }) => question !== rated.name);
    const all = next ? [next, ...kept] : kept;
    const now = askedIn(face, all, task);
    // What is no longer asked comes back if it is asked again.
    const left = kept.filter(({ question }) => !now.some(({ name }) => name === question));
    if (left.length > 0)
      setPending(new Map([...left.map((each) => [each.question, each] as const), ...pending]));
    setOpen(next !== undefined && now.some(({ when }) => when !== null));
    say(all);
  }

  function send(): void {
    setOpen(false);
    setPending(none);
    toggle.current?.focus();
    const details = asked.map(({ name }) => standing(pending, answers, name));
    say([answer, ...details].filter((each) => each !== undefined));
  }

  const summary = summaryOf(face, answers);
  return (
    <div ref={line} className="el-feedback">
      <div className="el-feedback-line">
        {rated.title && (
          <span className="el-feedback-title" dir="auto">
            {rated.title}
          </span>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend and a frame. */}
        <div role="group" className="el-feedback-scale" aria-label={rated.title || "Feedback"}>
          <Scale rated={rated} answer={answer} onRate={rate} />
        </div>
        {asked.length > 0 && (
          <button
            ref={toggle}
            type="button"
            className="el-feedback-toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <span dir="auto">{summary || invitation(asked)}</span>
          </button>
        )}
        <Status news={news} />
      </div>
      {news?.state === "refused" && (
        <Refused reason={news.reason} onRetry={retry} onLetGo={letGo} />
      )}
      {open && (
        <Suspense fallback={null}>
          <FeedbackPanel
            id={id}
            face={face}
            task={task}
            names={asked.map(({ name }) => name)}
            answerTo={(name) => standing(pending, answers, name)}
            isChanged={asked.some(({ name }) => isOpen(pending, answers, name))}
            onAnswer={(name, next) => setPending(new Map(pending).set(name, next))}
            onSend={send}
            onFold={() => {
              setOpen(false);
              toggle.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

const invitation = (asked: ReturnType<typeof askedIn>): string =>
  asked.some(({ when }) => when !== null) ? "Say why" : "Rewrite";

function standing(
  pending: Pending,
  answers: readonly AnyAnswer[],
  name: string,
): AnyAnswer | undefined {
  return pending.has(name) ? pending.get(name) : answers.find(({ question }) => question === name);
}

/** Whether what stands in a field is not what was sent. */
function isOpen(pending: Pending, answers: readonly AnyAnswer[], name: string): boolean {
  const values = [standing(pending, answers, name), standing(none, answers, name)].map((each) =>
    each && !core.kindOf(each).isEmpty(each) ? core.kindOf(each).valuesOf(each) : [],
  );
  return JSON.stringify(values[0]) !== JSON.stringify(values[1]);
}
