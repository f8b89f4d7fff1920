// The completion that a submit or a skip makes of the work.

import type { Parts } from "../core/change";
import { newId } from "../core/id";
import { askedOf, questionsOf } from "../core/interface";
import {
  answerKey,
  answersIn,
  isAnswer,
  type Part,
  regionsIn,
  relationsIn,
  theTask,
} from "../core/part";
import { type Visibility, visibilityOf } from "../core/visibility";
import { kindOf } from "../questions";
import type {
  Annotation,
  AnyAnswer,
  AnyQuestion,
  AnySpace,
  Completion,
  Interface,
  Task,
} from "../schema.gen";

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
  return {
    id,
    author: "",
    model: null,
    score: null,
    regions: regionsIn(parts),
    relations: relationsIn(parts),
    answers,
    spaces,
  };
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

/** The keys of required answers that are not there, of what is asked. */
export function missingIn(parts: Parts<Part>, face: Interface): ReadonlySet<string> {
  const visible = visibilityIn(parts, face);
  const regions = regionsIn(parts);
  const keys = questionsOf(face)
    .filter((question) => question.required && isAnswerable(question))
    .flatMap((question) => {
      if (!question.per_region)
        return visible.isAsked(question.name) ? [answerKey(question.name, theTask)] : [];
      const of = askedOf(question, face);
      return regions
        .filter((region) => region.source === of && visible.isAsked(question.name, region))
        .map(({ id }) => answerKey(question.name, { region: id, item: null }));
    });
  return new Set(
    keys.filter((key) => {
      const part = parts.get(key);
      return !part || !isAnswer(part) || isEmpty(part);
    }),
  );
}

function isAnswerable(question: AnyQuestion): boolean {
  return kindOf(question).isAnswerable?.(question) ?? true;
}

export function visibilityIn(parts: Parts<Part>, face: Interface): Visibility {
  const [regions, answers] = [regionsIn(parts), answersIn(parts)];
  const valuesOf = (answer: AnyAnswer) => kindOf(answer).valuesOf(answer);
  return visibilityOf(face, { regions, answers, isEmpty, valuesOf });
}
