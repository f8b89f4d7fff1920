// Says of an answer that a model suggested it, or what it suggested instead.

import { useRef } from "react";
import type { Parts } from "../../core/change";
import { type About, answerTo, basisIn, type Part, putting } from "../../core/part";
import { kindOf } from "../../questions";
import { percent } from "../../regions/called";
import { sameAnswer } from "../../review/equality";
import type { Annotation, AnyAnswer, AnyQuestion } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { useWork } from "../layout/work";
import { isEmpty, regionAt } from "../submission";
import css from "./suggested.css?inline";

type Props = { readonly question: AnyQuestion; readonly about: About };

/** A longer one would push what is answered out of sight. */
const LONGEST = 80;

export function Suggested({ question, about }: Props) {
  const { editing, locked } = useWork();
  const place = useRef<HTMLParagraphElement>(null);
  useSheet(place, css);
  const found = suggestedIn(editing.parts, question, about);
  if (!found) return null;
  const { answer, prediction } = found;
  const now = answerTo(editing.parts, question.name, about);
  const { editor } = editing;
  const model = prediction.model || "a model";
  const score = prediction.score === null ? "" : `, ${percent(prediction.score)}`;
  const isKept = now !== undefined && sameAnswer(answer, now);
  return (
    <p className="el-suggested" ref={place}>
      {isKept ? (
        <span>
          Suggested by <bdi>{model}</bdi>
          {score}
        </span>
      ) : (
        <>
          <span>
            {now && !isEmpty(now) ? "Changed from " : "Taken away: "}
            <q dir="auto">{wordsOf(question, answer)}</q>, suggested by <bdi>{model}</bdi>
            {score}
          </span>
          {!locked && (
            <button
              type="button"
              className="el-link"
              onClick={({ currentTarget }) => {
                editor.commit(putting(editor.state().parts, answer));
                // The button goes.
                currentTarget
                  .closest(".el-question")
                  ?.querySelector<HTMLElement>("input, textarea, select, button")
                  ?.focus({ preventScroll: true });
              }}
            >
              Take it back in
            </button>
          )}
        </>
      )}
    </p>
  );
}

type Found = { readonly answer: AnyAnswer; readonly prediction: Annotation };

/** What the work began with at this place: of several models the first one answers. */
function suggestedIn(
  parts: Parts<Part>,
  { name, kind }: AnyQuestion,
  { region, item }: About,
): Found | undefined {
  const [prediction] = basisIn(parts);
  const of = region === null ? null : regionAt(parts, region)?.derived_from;
  const said = prediction?.answers.find(
    (each) =>
      each.question === name &&
      each.kind === kind &&
      each.region === (of ?? null) &&
      each.item === item,
  );
  if (!prediction || !said || isEmpty(said) || (region !== null && !of)) return undefined;
  return { answer: { ...said, region }, prediction };
}

function wordsOf(question: AnyQuestion, answer: AnyAnswer): string {
  const terms = kindOf(question).picks?.terms(question) ?? [];
  const titles = new Map(terms.map(({ name, title }) => [name, title || name]));
  const words = kindOf(answer)
    .valuesOf(answer)
    .map((value) => titles.get(value) ?? value)
    .join(", ");
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
