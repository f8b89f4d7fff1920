// The change that answers a question, or takes its answer back.

import type { Change, Parts } from "../core/change";
import { answerKey, type Part, putting } from "../core/part";
import type { Value } from "../questions/question";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";

export function answering(
  parts: Parts<Part>,
  question: AnyQuestion,
  region: string | null,
  value: Value<AnyAnswer> | undefined,
): Change<Part> {
  const key = answerKey(question.name, region);
  const found = parts.get(key);
  if (value === undefined) return found ? new Map([[key, [found, undefined]]]) : new Map();
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a kind's own control gives that kind's fields.
  const next = { question: question.name, region, kind: question.kind, ...value } as AnyAnswer;
  return putting(parts, next);
}

/** Typing is undone by the word: what does not end one is part of the step before. */
export function joins(question: AnyQuestion, value: Value<AnyAnswer> | undefined): boolean {
  return (
    question.kind === "comment" &&
    value !== undefined &&
    "text" in value &&
    !/\s$/.test(`${value.text}`)
  );
}
