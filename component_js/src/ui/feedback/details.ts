// What is asked below a line, and what was said there, in a few words.

import type { AnyAnswer, AnyQuestion, Task } from "../../schema.gen";
import type { Face } from "./face";
import { core } from "./lent";

export const REWRITE = "rewrite";

/** The text that may be rewritten. */
export function textOf({ data }: Task): string {
  return typeof data.text === "string" ? data.text : "";
}

export function askedIn(
  { given, details }: Face,
  answers: readonly AnyAnswer[],
  task: Task,
): readonly AnyQuestion[] {
  const { kindOf } = core;
  const visible = core.visibilityOf(given, {
    regions: [],
    answers,
    isEmpty: (answer) => kindOf(answer).isEmpty(answer),
    valuesOf: (answer) => kindOf(answer).valuesOf(answer),
  });
  return details.filter(
    ({ name }) => visible.isAsked(name) && (name !== REWRITE || textOf(task).trim() !== ""),
  );
}

export function summaryOf({ details }: Face, answers: readonly AnyAnswer[]): string {
  const { kindOf } = core;
  return details
    .flatMap((question) => {
      const answer = answers.find((each) => each.question === question.name);
      if (!answer || kindOf(answer).isEmpty(answer)) return [];
      if (question.name === REWRITE) return ["Rewritten"];
      if (question.kind !== "choices") return kindOf(answer).valuesOf(answer);
      const titles = new Map(question.choices.map(({ name, title }) => [name, title || name]));
      return kindOf(answer)
        .valuesOf(answer)
        .map((name) => titles.get(name) ?? name);
    })
    .join(", ");
}
