// What is selected in a text and waits for a label: the next label that is picked marks it.

import { type RefObject, useCallback, useRef } from "react";
import { drawnBy } from "../core/interface";
import type { Geometry } from "../regions/region";
import type { AnyRegion, AnySource, Labels } from "../schema.gen";

export type Waiting = {
  readonly source: AnySource;
  readonly item: number | undefined;
  readonly drawn: Geometry;
};

type Pending = {
  readonly waiting: RefObject<Waiting | undefined>;
  readonly setPending: (source: AnySource, drawn: Geometry | undefined, item?: number) => void;
};

/** No state: a selection changes with every move, and nothing is shown of it here. */
export function usePending(): Pending {
  const waiting = useRef<Waiting>(undefined);
  const setPending = useCallback(
    (source: AnySource, drawn: Geometry | undefined, item?: number) => {
      const { current: was } = waiting;
      if (drawn) waiting.current = { source, item, drawn };
      // Of several pages, one must not let go of what is selected on another.
      else if (was?.source.name === source.name && was.item === item) waiting.current = undefined;
    },
    [],
  );
  return { waiting, setPending };
}

export function waitsFor(set: Labels, waiting: Waiting | undefined): waiting is Waiting {
  if (waiting?.source.name !== set.of) return false;
  return drawnBy(set, waiting.source).includes(waiting.drawn.kind);
}

/** The span that says the same of the same words already: a second one would only hide it. */
export function twinOf(made: AnyRegion, regions: readonly AnyRegion[]): AnyRegion | undefined {
  if (made.kind !== "span") return undefined;
  return regions.find(
    (each) =>
      each.kind === "span" &&
      each.source === made.source &&
      (each.item ?? 0) === (made.item ?? 0) &&
      each.start === made.start &&
      each.end === made.end &&
      each.labels.length === made.labels.length &&
      each.labels.every((label) => made.labels.includes(label)),
  );
}
