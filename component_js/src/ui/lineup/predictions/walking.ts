// From one region to the next of those that stand alike, in both that are compared.

import type { Pair } from "../../../review/match";
import type { AnyRegion } from "../../../schema.gen";
import type { Facing } from "./contrasts";

export type Way = "onlyOne" | "onlyOther" | "both" | "relabelled";

/** What one step selects: a region of the one, of the other, or both. */
export type Step = { readonly one?: AnyRegion; readonly other?: AnyRegion };

export function stepsOf({ found }: Pick<Facing, "found">, way: Way): readonly Step[] {
  const pair = ({ one, other }: Pair): Step => ({ one, other });
  switch (way) {
    case "onlyOne":
      return found.onlyOne.map((one) => ({ one }));
    case "onlyOther":
      return found.onlyOther.map((other) => ({ other }));
    case "both":
      return found.both.map(pair);
    case "relabelled":
      return found.relabelled.map(pair);
  }
}

/** All that differs, as one walks through it. */
export function differencesOf(facing: Pick<Facing, "found">): readonly Step[] {
  return (["relabelled", "onlyOne", "onlyOther"] as const).flatMap((way) => stepsOf(facing, way));
}

/** The step after the one that is selected; the first where none is, and after the last. */
export function nextOf<T>(steps: readonly T[], isSelected: (step: T) => boolean): number {
  return steps.length === 0 ? -1 : (steps.findIndex(isSelected) + 1) % steps.length;
}
