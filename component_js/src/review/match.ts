// Which regions of two lists stand for each other. Python pairs them alike; tests/vectors/matching.json holds the two together.

import { overlapOf } from "../regions/overlaps";
import type { AnyRegion } from "../schema.gen";

export type Pair = { readonly one: AnyRegion; readonly other: AnyRegion; readonly overlap: number };

/** Regions that share less do not stand for each other. */
export const THRESHOLD = 0.5;

/** Overlaps are compared this fine, so that both languages, and both directions, see the same ties. */
const FINE = 1e9;

type Candidate = Pair & {
  readonly at: readonly [one: number, other: number];
  readonly share: number;
  readonly isAlike: boolean;
};

/**
 * Each with one at most: those that share most first; of equals, those with the same labels, then
 * those that stand first. Whichever list comes first, the pairs are the same.
 */
export function matched(
  ones: readonly AnyRegion[],
  others: readonly AnyRegion[],
  threshold = THRESHOLD,
): readonly Pair[] {
  const taken = [new Set<number>(), new Set<number>()] as const;
  return candidatesOf(ones, others, threshold)
    .sort(byRank)
    .filter(({ at: [one, other] }) => {
      if (taken[0].has(one) || taken[1].has(other)) return false;
      taken[0].add(one);
      taken[1].add(other);
      return true;
    })
    .map(({ one, other, overlap }) => ({ one, other, overlap }));
}

export function sameLabels({ labels }: AnyRegion, other: AnyRegion): boolean {
  const [mine, theirs] = [new Set(labels), new Set(other.labels)];
  return mine.size === theirs.size && [...mine].every((label) => theirs.has(label));
}

function candidatesOf(
  ones: readonly AnyRegion[],
  others: readonly AnyRegion[],
  threshold: number,
): Candidate[] {
  const found: Candidate[] = [];
  const least = Math.max(Math.round(threshold * FINE), 1);
  for (const [atOne, one] of ones.entries()) {
    for (const [atOther, other] of others.entries()) {
      if (!samePlace(one, other)) continue;
      const overlap = overlapOf(one, other);
      const share = Math.round(overlap * FINE);
      if (share < least) continue;
      const isAlike = sameLabels(one, other);
      found.push({ one, other, overlap, at: [atOne, atOther], share, isAlike });
    }
  }
  return found;
}

/** Of several images the first is meant where none is said. */
const samePlace = (one: AnyRegion, other: AnyRegion): boolean =>
  one.source === other.source && (one.item ?? 0) === (other.item ?? 0);

/** Two that only their direction tells apart share no region: either may come first. */
function byRank(one: Candidate, other: Candidate): number {
  return (
    other.share - one.share ||
    Number(other.isAlike) - Number(one.isAlike) ||
    Math.min(...one.at) - Math.min(...other.at) ||
    Math.max(...one.at) - Math.max(...other.at)
  );
}
