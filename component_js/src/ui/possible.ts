// Predictions without the regions that cannot be: whoever submits beside them would be refused.

import { describeRegion, isImpossible, kinds } from "../regions";
import type { Annotation } from "../schema.gen";

export type Possible = {
  readonly predictions: readonly Annotation[];
  /** What was left out, in a sentence; or "". */
  readonly leftOut: string;
};

// The same for the same: whether predictions are newer is seen by what they are.
const known = new WeakMap<readonly Annotation[], Possible>();

export function possibleIn(predictions: readonly Annotation[]): Possible {
  const possible = known.get(predictions) ?? without(predictions);
  known.set(predictions, possible);
  return possible;
}

function without(predictions: readonly Annotation[]): Possible {
  const strays = predictions.flatMap(({ regions }) => regions.filter(isImpossible));
  const [first] = strays;
  if (!first) return { predictions, leftOut: "" };
  const what = `${kinds[first.kind].title.toLowerCase()}, ${describeRegion(first)}`;
  const more = strays.length > 1 ? ` and ${strays.length - 1} more` : "";
  return {
    predictions: predictions.map((each) => ({
      ...each,
      regions: each.regions.filter((region) => !isImpossible(region)),
    })),
    leftOut: `Predicted regions that cannot be were left out: ${what}${more}.`,
  };
}
