// How far the review of predictions has come: which regions are still guesses, what became of the others.

import type { Parts } from "../../core/change";
import { basisIn, isGuess, type Part } from "../../core/part";
import { type Pair, pairsOf } from "../../review/verdicts";
import type { Annotation, AnyRegion } from "../../schema.gen";

/** Of a region that came from a prediction. */
export type Standing = "guess" | "accepted" | "edited";

export type Counts = Readonly<
  Record<"open" | "accepted" | "edited" | "rejected" | "added", number>
>;

/** A predicted region that none is left of, and the prediction that it is of. */
export type Gone = { readonly region: AnyRegion; readonly prediction: Annotation };

export type Review = {
  /** The guesses, as they stand in the list. */
  readonly open: readonly AnyRegion[];
  readonly counts: Counts;
  /** By the ids of the regions. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly gone: readonly Gone[];
};

type Known = { readonly predictions: readonly Annotation[]; readonly review: Review };

// Commands, bar and list ask for the same.
const known = new WeakMap<readonly AnyRegion[], Known>();

export function reviewOf(
  predictions: readonly Annotation[],
  regions: readonly AnyRegion[],
): Review {
  const found = known.get(regions);
  if (found?.predictions === predictions) return found.review;
  const review = made(predictions, regions);
  known.set(regions, { predictions, review });
  return review;
}

function made(predictions: readonly Annotation[], regions: readonly AnyRegion[]): Review {
  const standings = new Map<string, Standing>();
  const gone: Gone[] = [];
  let added = 0;
  for (const pair of pairsOf(regions, predictions)) {
    const standing = standingOf(pair);
    const prediction = pair.at === undefined ? undefined : predictions[pair.at];
    if (pair.after && standing) standings.set(pair.after.id, standing);
    else if (pair.after) added += 1;
    else if (pair.before && prediction) gone.push({ region: pair.before, prediction });
  }
  const open = regions.filter(isGuess);
  const count = (state: Standing): number =>
    [...standings.values()].filter((each) => each === state).length;
  return {
    open,
    counts: {
      open: open.length,
      accepted: count("accepted"),
      edited: count("edited"),
      rejected: gone.length,
      added,
    },
    standings,
    gone,
  };
}

function standingOf({ verdict, after }: Pair): Standing | undefined {
  if (after && isGuess(after)) return "guess";
  const { outcome } = verdict;
  return outcome === "accepted" || outcome === "edited" ? outcome : undefined;
}

export function hasRegions(parts: Parts<Part>): boolean {
  return basisIn(parts).some(({ regions }) => regions.length > 0);
}

/** A score as it is shown, in whole percent: what is compared is what people read. */
export function percentOf({ score }: AnyRegion): number | undefined {
  return score === null ? undefined : Math.round(score * 100);
}
