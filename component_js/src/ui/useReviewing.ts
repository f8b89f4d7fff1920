// What corrects predictions, loaded when there are any to correct.

import { useState } from "react";
import type { Annotation } from "../schema.gen";
import { type Late, useLate } from "./useLate";

export type Reviewing = typeof import("./reviewing/Reviewing");

const late: Late<Reviewing> = { load: () => import("./reviewing/Reviewing") };

/** `waits` while it is on its way with the task: nothing is shown before, so that nothing jumps. */
export function useReviewing(
  predictions: readonly Annotation[],
  locked: boolean,
): { readonly reviewing: Reviewing | undefined; readonly waits: boolean } {
  const isNeeded =
    !locked && predictions.some(({ regions, answers }) => regions.length + answers.length > 0);
  // Without it people draw and answer as ever.
  const loaded = useLate(late, isNeeded);
  // What comes later than the task comes to what is shown already.
  const [isFirst] = useState(isNeeded);
  return {
    reviewing: (isNeeded && loaded) || undefined,
    waits: isNeeded && isFirst && loaded === undefined,
  };
}
