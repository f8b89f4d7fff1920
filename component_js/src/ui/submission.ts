// The completion that a submit or a skip makes of the work.

import type { Parts } from "../core/change";
import { newId } from "../core/id";
import { walk } from "../core/interface";
import { answersIn, isRegion, type Part, regionsIn, relationsIn } from "../core/part";
import { type Visibility, visibilityOf } from "../core/visibility";
import { kindOf } from "../questions";
import type {
  Annotation,
  AnyAnswer,
  AnyNode,
  AnyRegion,
  AnySpace,
  Completion,
  Interface,
  Task,
} from "../schema.gen";

export const WIRE_VERSION = 1;

export type Shown = {
  readonly task: Task;
  /** As it was shown: filled with the task. */
  readonly face: Interface;
  /** As the host gave it. */
  readonly given: Interface;
  readonly ticket: string | null;
  readonly predictions: readonly Annotation[];
  readonly spaces: Readonly<Record<string, AnySpace>>;
  /** When the task came up, in milliseconds. */
  readonly since: number;
};

export const isEmpty = (answer: AnyAnswer): boolean => kindOf(answer).isEmpty(answer);

/** What was said, without the answers to what is not asked: those wait in the editor. */
export function annotationOf(
  parts: Parts<Part>,
  face: Interface,
  spaces: Shown["spaces"],
  id = newId(),
): Annotation {
  const regions = regionsIn(parts);
  const isAsked = askedIn(parts, regions, visibilityIn(parts, face));
  const answers = answersIn(parts).filter((answer) => !isEmpty(answer) && isAsked(answer));
  return {
    id,
    author: "",
    model: null,
    score: null,
    regions,
    relations: relationsIn(parts),
    answers,
    spaces,
  };
}

export function completionOf(parts: Parts<Part>, shown: Shown, skipped: string | null): Completion {
  const { task, face, given, ticket, predictions, spaces, since } = shown;
  const id = newId();
  return {
    wire: WIRE_VERSION,
    id,
    widget: __WIDGET_VERSION__,
    task: task.id,
    ticket,
    // The host's own copies stand behind a ticket; without one it has only what we carry back.
    carried: ticket ? null : { task, interface: given },
    annotation: annotationOf(skipped === null ? parts : new Map(), face, spaces, id),
    predictions,
    skipped,
    created_at: new Date().toISOString(),
    lead_time: Math.max(0, Date.now() - since) / 1000,
  };
}

/** Whether a question is asked: of the task, with nothing selected or with whatever could be. */
function askedIn(
  parts: Parts<Part>,
  regions: readonly AnyRegion[],
  visible: Visibility,
): (answer: AnyAnswer) => boolean {
  return ({ question, region }) => {
    if (region !== null) return visible.isAsked(question, regionAt(parts, region));
    return visible.isAsked(question) || regions.some((each) => visible.isAsked(question, each));
  };
}

export function regionAt(parts: Parts<Part>, id: string): AnyRegion | undefined {
  const part = parts.get(id);
  return part && isRegion(part) ? part : undefined;
}

/** The nodes whose own rules, and those around them, hold while that region is selected. */
export function shownIn(
  face: Interface,
  visible: Visibility,
  selected: AnyRegion | undefined,
): ReadonlySet<AnyNode> {
  const standing = walk(face.body).filter(({ rules }) =>
    rules.every((rule) => visible.holds(rule, selected)),
  );
  return new Set(standing.map(({ node }) => node));
}

export function visibilityIn(parts: Parts<Part>, face: Interface): Visibility {
  const [regions, answers] = [regionsIn(parts), answersIn(parts)];
  const valuesOf = (answer: AnyAnswer) => kindOf(answer).valuesOf(answer);
  return visibilityOf(face, { regions, answers, isEmpty, valuesOf });
}
