// What stands about one task, and how to say something else of it.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { partsOf } from "../../core/part";
import { useLatest } from "../../latest";
import type { Annotation, AnyAnswer, Completion, Task } from "../../schema.gen";
import { transportFor } from "../transport";
import type { FeedbackProps } from "./Feedback";
import type { Face } from "./face";
import { core } from "./lent";
import { letterboxOf, type News } from "./letterbox";

export type Saying = {
  /** The last that was said, here or before. */
  readonly answers: readonly AnyAnswer[];
  readonly news: News | undefined;
  /** Sends it, unless it says what stands already. */
  readonly say: (answers: readonly AnyAnswer[]) => void;
  readonly retry: () => void;
  readonly letGo: () => void;
};

type Given = {
  readonly props: FeedbackProps;
  readonly task: Task;
  readonly face: Face;
  readonly said: Annotation | undefined;
};

const nothing: readonly AnyAnswer[] = [];

export function useSaying({ props, task, face, said }: Given): Saying {
  const { acked, refused, apart = false, ticket = null } = props;
  const [since] = useState(Date.now);
  const latest = useLatest(props);
  const box = letterboxOf(`feedback:${props.outbox ?? "page"}`);
  const transport = useMemo(
    () =>
      transportFor(() => {
        const { acked: acks, server, onComplete, onSaved } = latest.current;
        return {
          acknowledges: acks !== undefined,
          server: server ?? undefined,
          emit(completion) {
            onComplete?.(completion);
            return onComplete !== undefined;
          },
          onSaved: (receipt) => onSaved?.(receipt),
        };
      }),
    [latest],
  );
  const join = useCallback(
    (hear: () => void) => box.join({ task: task.id, apart, transport, hear }),
    [box, task.id, apart, transport],
  );
  const news = useSyncExternalStore(
    join,
    () => box.newsOf(task.id),
    () => undefined,
  );

  useEffect(() => {
    if (acked) box.acknowledge(acked);
  }, [box, acked]);

  useEffect(() => {
    if (refused) box.refuse(refused);
  }, [box, refused]);

  // What the host says anew counts, unless something of ours is still on its way.
  const before = useRef(said);
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    const last = box.newsOf(task.id);
    const isOver = last?.state === "kept" || last?.state === "gone";
    if (isOver && !isSame(answersIn(last.completion), said?.answers ?? nothing)) box.drop(task.id);
  }, [box, task.id, said]);

  function say(answers: readonly AnyAnswer[]): void {
    // Of the letterbox and not of the render: a second click comes before the next one.
    const last = box.newsOf(task.id);
    const standing = last ? answersIn(last.completion) : (said?.answers ?? nothing);
    const shown = {
      task,
      face: face.given,
      given: face.given,
      ticket,
      predictions: [],
      spaces: {},
    };
    const parts = partsOf({ regions: [], answers });
    const completion = core.completionOf(parts, { ...shown, since }, null);
    if (!isSame(answersIn(completion), standing)) box.post(completion);
  }

  return {
    answers: news ? answersIn(news.completion) : (said?.answers ?? nothing),
    news,
    say,
    retry: () => box.retry(task.id),
    letGo: () => box.drop(task.id),
  };
}

const answersIn = ({ annotation }: Completion): readonly AnyAnswer[] => annotation.answers;

/** Whatever their order. */
function isSame(some: readonly AnyAnswer[], others: readonly AnyAnswer[]): boolean {
  const written = (answers: readonly AnyAnswer[]) =>
    answers.map((answer) => JSON.stringify(Object.entries(answer).sort())).sort();
  return written(some).join("\n") === written(others).join("\n");
}
