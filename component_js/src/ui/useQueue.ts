// Which task is shown: the host's, or one that it has ready, as soon as the one before is sent.

import { useMemo, useState } from "react";
import { parse, show, WireError } from "../core/parse";
import { backFrom, canGoBack, hostedAt, noQueue, sentOn, shownIn, type Turn } from "../core/queue";
import type { Annotation } from "../schema.gen";
import { readAnnotations } from "./parsed";

export type Ready = Pick<Turn, "task" | "ticket" | "predictions" | "annotation">;

/** What comes after the task of the moment; undefined where the host does not say. */
export function readUpcoming(given: unknown): readonly Ready[] | undefined {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given)) throw new WireError("", `expected a list, got ${show(given)}`);
  return given.map((each, at) => {
    if (typeof each !== "object" || each === null)
      throw new WireError(`${at}`, `expected a task and its ticket, got ${show(each)}`);
    const { task, ticket, predictions, annotation } = each;
    return {
      task: parse("Task", task),
      ticket: typeof ticket === "string" ? ticket : null,
      predictions: readAnnotations(predictions),
      annotation: annotation ? parse("Annotation", annotation) : undefined,
    };
  });
}

export type Queueing = {
  readonly turn: Turn;
  readonly onSent: (annotation: Annotation, focused: boolean) => void;
  /** Whether the task before this one had the focus when it was sent. */
  readonly isFocused: boolean;
  /** Undefined where there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
};

export function useQueue(hosted: Turn, upcoming: readonly Ready[] | undefined): Queueing {
  const [kept, setQueue] = useState(noQueue);
  const [isFocused, setFocused] = useState(false);
  const queue = hostedAt(kept, hosted.task.id);
  if (queue !== kept) setQueue(queue);
  const ready = useMemo(
    () => [hosted, ...(upcoming ?? []).map((each) => ({ ...hosted, ...each }))],
    [hosted, upcoming],
  );
  const turn = (upcoming && shownIn(queue, ready)) ?? hosted;
  const { id } = turn.task;
  return {
    turn,
    isFocused,
    onSent(annotation, focused) {
      setFocused(focused);
      if (upcoming) setQueue((now) => sentOn(now, { ...turn, annotation }));
    },
    onBack:
      upcoming && canGoBack(queue, id) ? () => setQueue((now) => backFrom(now, id)) : undefined,
  };
}
