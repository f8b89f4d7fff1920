// Submits a task by its last answer, where its interface says so.

import { useEffect, useRef } from "react";
import { questionsOf } from "../core/interface";
import { answerTo, regionsIn } from "../core/part";
import type { Interface, Task } from "../schema.gen";
import { placesOf } from "./gaps";
import { isEmpty, visibilityIn } from "./submission";
import type { Editing } from "./useEditing";

export function useAutoSubmit(
  face: Interface,
  task: Task,
  { parts, history }: Editing,
  submit: () => void,
): void {
  const before = useRef(history);
  useEffect(() => {
    // A step that was taken back, or work that was brought back, submits nothing.
    const isStep = history.past.length > before.current.past.length;
    const isRedo = history.future.length < before.current.future.length - 1;
    before.current = history;
    if (!face.auto_submit || !isStep || isRedo) return;
    const visible = visibilityIn(parts, face);
    const isAnswered = questionsOf(face)
      .filter(({ name }) => visible.isAsked(name, undefined))
      .every((question) =>
        placesOf(question, face, regionsIn(parts), task.data).every((about) => {
          const answer = answerTo(parts, question.name, about);
          return answer !== undefined && !isEmpty(answer);
        }),
      );
    if (isAnswered) submit();
  });
}
