// What each contestant answers, question by question: where they differ, by how much, and one to take.

import { useId } from "react";
import { questionsOf } from "../../../core/interface";
import { answerTo, putting, theTask } from "../../../core/part";
import { titleOf } from "../../../core/title";
import { kindOf } from "../../../questions";
import type { Annotation, AnyAnswer, AnyQuestion } from "../../../schema.gen";
import { useWork } from "../../layout/work";
import { answerWords, changeOf } from "./answerWords";
import { type Contestant, MINE } from "./contestants";
import type { Comparing } from "./useComparing";

export function Answers({ comparing }: { readonly comparing: Comparing }) {
  const { face, editing } = useWork();
  const { contestants } = comparing;
  const id = useId();
  const rows = questionsOf(face).filter(
    (question) =>
      editing.shown.has(question) &&
      contestants.some(({ prediction }) => answerIn(prediction, question)),
  );
  if (rows.length === 0) return null;
  return (
    <div className="el-answers">
      <h3 id={id}>Answers</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys. */}
      <section className="el-answers-room" tabIndex={0} aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {contestants.map(({ at, title }) => (
                <th key={at} scope="col">
                  <bdi>{title}</bdi>
                </th>
              ))}
              <th scope="col">Mine</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((question) => (
              <Row key={question.name} question={question} comparing={comparing} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** About the task; what is asked about a region is taken with it. */
function answerIn({ answers }: Annotation, { name, kind }: AnyQuestion): AnyAnswer | undefined {
  return answers.find(
    (answer) =>
      answer.question === name &&
      answer.kind === kind &&
      answer.region === null &&
      answer.item === null,
  );
}

/** The same for two that say the same. */
function saying({ region, item, question, ...said }: AnyAnswer): string {
  return JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type RowProps = { readonly question: AnyQuestion; readonly comparing: Comparing };

function Row({ question, comparing }: RowProps) {
  const { editing } = useWork();
  const { contestants, facings } = comparing;
  const mine = answerTo(editing.parts, question.name, theTask);
  const answers = contestants.map(({ prediction }) => answerIn(prediction, question));
  const isSplit = new Set(answers.map((answer) => answer && saying(answer))).size > 1;
  return (
    <tr data-split={isSplit || undefined}>
      <th scope="row">
        <bdi>{titleOf(question)}</bdi>
        {isSplit && <span className="el-answers-split">≠ differ</span>}
      </th>
      {contestants.map((each) => {
        const opponent = facings[each.at]?.opponent;
        const other = opponent === MINE ? mine : answers[opponent ?? -1];
        return (
          <Cell
            key={each.at}
            question={question}
            contestant={each}
            answer={answers[each.at]}
            other={other}
            mine={mine}
          />
        );
      })}
      <td dir="auto">{mine ? answerWords(question, mine) : <NoAnswer />}</td>
    </tr>
  );
}

const NoAnswer = () => <span className="el-answers-none">no answer</span>;

type CellProps = {
  readonly question: AnyQuestion;
  readonly contestant: Contestant;
  readonly answer: AnyAnswer | undefined;
  readonly other: AnyAnswer | undefined;
  readonly mine: AnyAnswer | undefined;
};

function Cell({ question, contestant, answer, other, mine }: CellProps) {
  const { editing, locked, announce } = useWork();
  if (!answer) {
    return (
      <td>
        <NoAnswer />
      </td>
    );
  }
  const change = other && changeOf(other, answer);
  const flaw = kindOf(question).flawOf?.(question, answer);
  const isMine = mine !== undefined && saying(mine) === saying(answer);
  const words = answerWords(question, answer);
  const { editor } = editing;
  return (
    <td dir="auto">
      {locked || flaw !== undefined ? (
        <span title={flaw}>{words}</span>
      ) : (
        <button
          type="button"
          className="el-answer"
          aria-pressed={isMine}
          aria-label={`${titleOf(question)}, ${contestant.title}: ${words}. Take it`}
          onClick={() => {
            if (isMine) return;
            editor.commit(putting(editor.state().parts, answer));
            announce(`${titleOf(question)}: ${words}, taken.`);
          }}
        >
          {words}
        </button>
      )}
      {change && <span className="el-answers-change">{change}</span>}
    </td>
  );
}
