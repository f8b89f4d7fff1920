// What marks things, loaded when an interface first has labels, and there at once from then on.

import { useEffect, useState } from "react";
import { labelsOf, sourcesOf } from "../core/interface";
import { modalities } from "../modalities";
import type { Interface } from "../schema.gen";

export type Marking = typeof import("./marking/Marking");

let there: Marking | undefined;

async function load(): Promise<void> {
  there = await import("./marking/Marking");
}

/** `waits` while it is on its way: nothing is shown before, so that nothing jumps. */
export function useMarking(
  face: Interface,
  hasRegions: boolean,
): {
  readonly marking: Marking | undefined;
  readonly waits: boolean;
} {
  const hasLabels = labelsOf(face).length > 0;
  const [marking, setMarking] = useState(there);
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  // Regions without labels need their commands alone, and those may come later.
  const needed = (hasLabels || hasRegions) && !marking;
  useEffect(() => {
    if (!needed) return;
    let isOver = false;
    load().then(
      () => isOver || setMarking(there),
      (error: unknown) => isOver || setFailed({ error }),
    );
    // The views come at the same time, not one after the other.
    for (const { kind } of sourcesOf(face)) modalities[kind].load?.().catch(() => {});
    return () => {
      isOver = true;
    };
  }, [needed, face]);
  if (failed) throw failed.error;
  return { marking, waits: hasLabels && !marking };
}
