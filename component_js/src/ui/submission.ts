// The completion that a submit or a skip makes of the work.

import type { Parts } from "../core/change";
import { newId } from "../core/id";
import { askedOf, questionsOf } from "../core/interface";
import { answerKey, answersIn, isRegion, type Part, regionsIn } from "../core/part";
import { kindOf } from "../questions";
import type { Annotation, AnyAnswer, AnySpace, Completion, Interface, Task } from "../schema.gen";

export const WIRE_VERSION = 1;

export type Shown = {
  readonly task: Task;
  readonly face: Interface;
  readonly ticket: string | null;
  readonly predictions: readonly Annotation[];
  readonly spaces: Readonly<Record<string, AnySpace>>;
  /** When the task came up, in milliseconds. */
  readonly since: number;
};

const isEmpty = (answer: AnyAnswer): boolean => kindOf(answer).isEmpty(answer);

export function annotationOf(
  parts: Parts<Part>,
  spaces: Shown["spaces"],
  id = newId(),
): Annotation {
  const answers = answersIn(parts).filter((answer) => !isEmpty(answer));
  return { id, author: "", model: null, score: null, regions: regionsIn(parts), answers, spaces };
}

export function completionOf(parts: Parts<Part>, shown: Shown, skipped: string | null): Completion {
  const { task, face, ticket, predictions, spaces, since } = shown;
  const id = newId();
  return {
    wire: WIRE_VERSION,
    id,
    widget: __WIDGET_VERSION__,
    task: task.id,
    ticket,
    // The host's own copies stand behind a ticket; without one it has only what we carry back.
    carried: ticket ? null : { task, interface: face },
    annotation: annotationOf(skipped === null ? parts : new Map(), spaces, id),
    predictions,
    skipped,
    created_at: new Date().toISOString(),
    lead_time: Math.max(0, Date.now() - since) / 1000,
  };
}

/** The keys of required answers that are not there. */
export function missingIn(parts: Parts<Part>, face: Interface): ReadonlySet<string> {
  const keys = questionsOf(face)
    .filter(({ required }) => required)
    .flatMap((question) => {
      if (!question.per_region) return [answerKey(question.name, null)];
      const of = askedOf(question, face);
      return regionsIn(parts)
        .filter(({ source }) => source === of)
        .map(({ id }) => answerKey(question.name, id));
    });
  return new Set(
    keys.filter((key) => {
      const part = parts.get(key);
      return !part || isRegion(part) || isEmpty(part);
    }),
  );
}
