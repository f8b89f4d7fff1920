// Regions as a contestant's view shows them: under ids of their own, with a mark of how they stand.

import { percent } from "../../../regions/called";
import type { Standing } from "../../../review/contrast";
import type { AnyRegion } from "../../../schema.gen";
import type { Contestant, MINE } from "./contestants";

export const marks: Readonly<Record<Standing | "taken", string>> = {
  only: "◆",
  both: "=",
  relabelled: "≠",
  taken: "✓",
};

/** Two contestants may give their regions the same ids, and so may one of them. */
export const idOf = (by: number | typeof MINE, at: number): string => `${by}/${at}`;

export type Stance = {
  readonly standing: Standing | undefined;
  readonly isTaken: boolean;
};

/** What all have stands back, dashed; what is apart is drawn as what people draw. */
export function shownOf(
  { at: by, regions }: Pick<Contestant, "regions"> & { readonly at: number | typeof MINE },
  isBack: (region: AnyRegion) => boolean,
): readonly AnyRegion[] {
  return regions.map((region, at) => ({
    ...region,
    id: idOf(by, at),
    // The name says the score, of all of them alike.
    score: null,
    derived_from: isBack(region) ? region.id : null,
    confirmed: false,
    hidden: false,
  }));
}

/** Such as "✓ ≠ cat 87 %". */
export function nameOf(title: string, score: number | null, { standing, isTaken }: Stance): string {
  return [
    isTaken && marks.taken,
    standing && marks[standing],
    title,
    score !== null && percent(score),
  ]
    .filter(Boolean)
    .join(" ");
}
