// The change that answers a question, or takes its answer back; and what stands there at first.

import type { Change, Parts } from "../core/change";
import { questionsOf } from "../core/interface";
import { type About, answerKey, type Part, putting, theTask } from "../core/part";
import { kindOf } from "../questions";
import type { Value } from "../questions/question";
import type { AnyAnswer, AnyQuestion, Interface } from "../schema.gen";

export function answering(
  parts: Parts<Part>,
  question: AnyQuestion,
  about: About,
  value: Value<AnyAnswer> | undefined,
): Change<Part> {
  const key = answerKey(question.name, about);
  const found = parts.get(key);
  if (value === undefined) return found ? new Map([[key, [found, undefined]]]) : new Map();
  return putting(parts, answerOf(question, about, value));
}

function answerOf(question: AnyQuestion, about: About, value: Value<AnyAnswer>): AnyAnswer {
  const { region, item } = about;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a kind's own control gives that kind's fields.
  return { question: question.name, region, item, kind: question.kind, ...value } as AnyAnswer;
}

/** The answers that an interface gives by itself. */
export function defaultsOf(face: Interface): readonly AnyAnswer[] {
  return questionsOf(face)
    .filter((question) => !question.per_region && !question.per_item)
    .flatMap((question) => {
      const value = kindOf(question).defaultOf?.(question);
      return value === undefined ? [] : [answerOf(question, theTask, value)];
    });
}

/** Whether a change is undone together with the one before. */
export function joins(
  question: AnyQuestion,
  value: Value<AnyAnswer> | undefined,
  before: AnyAnswer | undefined,
): boolean {
  return value !== undefined && (kindOf(question).joins?.(value, before) ?? false);
}
