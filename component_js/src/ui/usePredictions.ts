// Which predictions one works on: newer ones are taken over until somebody has begun, and offered from then on.

import { useEffect, useRef, useState } from "react";
import type { Parts } from "../core/change";
import { basisIn, type Part, regionsIn } from "../core/part";
import type { Annotation } from "../schema.gen";
import type { Editing } from "./useEditing";

type Given = {
  readonly start: Parts<Part>;
  readonly predictions: readonly Annotation[];
  readonly annotation: Annotation | undefined;
  readonly ticket: string | null;
};

export type Predictions = {
  /** Those that the work goes on from, with the ticket that they came with. */
  readonly basis: () => Pick<Given, "predictions" | "ticket">;
  /** There are newer ones than those that one works on, and nobody has said no to them. */
  readonly isNewer: boolean;
  readonly keep: () => void;
};

export function usePredictions(editing: Editing, given: Given): Predictions {
  const { editor, parts, history } = editing;
  const { start, predictions, annotation, ticket } = given;
  const [kept, setKept] = useState<unknown>();
  const tickets = useRef(new WeakMap<readonly Annotation[], string | null>());
  const seen = useRef(annotation);
  useEffect(() => {
    // A ticket may be renewed while the predictions stay.
    tickets.current.set(predictions, ticket);
    // What somebody said before goes on from what they were shown.
    if (!annotation || annotation !== seen.current) editor.restart(start);
    seen.current = annotation;
  }, [editor, start, predictions, annotation, ticket]);
  const hasBegun = annotation !== undefined || history.past.length + history.future.length > 0;
  const isOther = predictions.length > 0 && basisOf(parts, predictions) !== predictions;
  return {
    basis() {
      const basis = basisOf(editor.state().parts, predictions);
      return { predictions: basis, ticket: tickets.current.get(basis) ?? ticket };
    },
    isNewer: hasBegun && isOther && kept !== predictions,
    keep: () => setKept(predictions),
  };
}

/** A draft may be back before the predictions that it was made of. */
function basisOf(parts: Parts<Part>, newest: readonly Annotation[]): readonly Annotation[] {
  const basis = basisIn(parts);
  if (basis.length > 0 || newest.length === 0) return basis;
  const ids = new Set(newest.flatMap(({ regions }) => regions.map(({ id }) => id)));
  const isOfThem = regionsIn(parts).some(({ derived_from }) => ids.has(derived_from ?? ""));
  return isOfThem ? newest : basis;
}
