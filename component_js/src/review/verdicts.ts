// What became of what models predicted. Python says the same; tests/vectors/verdicts.json holds the two together.

import type { Annotation, AnyAnswer, AnyRegion } from "../schema.gen";
import { movedBy, sameAnswer, sameRegion, sameWords } from "./equality";

export type Outcome = "accepted" | "edited" | "rejected" | "added";

/** As `Verdict` in Python, without what only reports need. */
export type Verdict = {
  readonly outcome: Outcome;
  readonly predicted: string | null;
  readonly region: string | null;
  /** Of a verdict on an answer. */
  readonly question: string | null;
  readonly item: number | null;
  readonly relabelled: boolean;
  /** Somebody said so, and did not only leave it as it was. */
  readonly confirmed: boolean;
};

export type Said = Pick<Annotation, "regions" | "answers">;

export type Rules = {
  /** Given, but as good as none. */
  readonly isEmpty: (answer: AnyAnswer) => boolean;
};

const nothing = {
  predicted: null,
  region: null,
  question: null,
  item: null,
  relabelled: false,
  confirmed: true,
} as const;

/** A verdict on a region with what was predicted, if anything was, and what stands there after it. */
export type Pair = {
  readonly verdict: Verdict;
  readonly before?: AnyRegion;
  readonly after?: AnyRegion;
  /** The number of the prediction that it is of. */
  readonly at?: number;
};

/** A predicted region, and the number of the prediction that it is of. */
type Candidate = readonly [region: AnyRegion, at: number];

/**
 * A verdict for each predicted region and answer, and for each region that came from none. Only the
 * first region that came from a prediction stands for it; a copy of it was added.
 */
export function judge(said: Said, predictions: readonly Said[], rules: Rules): readonly Verdict[] {
  const pairs = pairsOf(said.regions, predictions);
  return [
    ...pairs.map(({ verdict }) => verdict),
    ...judgeAnswers(said.answers, predictions, pairs, rules),
  ];
}

export function pairsOf(
  regions: readonly AnyRegion[],
  predictions: readonly Pick<Said, "regions">[],
): readonly Pair[] {
  const left = candidatesIn(predictions);
  const origins = originsOf(regions, left);
  const judged = regions.map((after): Pair => {
    const found = origins.get(after);
    if (!found) return { verdict: { ...nothing, outcome: "added", region: after.id }, after };
    const [before, at] = found;
    const isSame = sameRegion(before, after);
    const verdict: Verdict = {
      ...nothing,
      outcome: isSame ? "accepted" : "edited",
      predicted: before.id,
      region: after.id,
      relabelled: !sameWords(before.labels, after.labels),
      confirmed: after.confirmed || !isSame,
    };
    return { verdict, before, after, at };
  });
  const rejected = [...left.values()].flat().map(([before, at]): Pair => {
    return { verdict: { ...nothing, outcome: "rejected", predicted: before.id }, before, at };
  });
  return [...judged, ...rejected];
}

/** By their ids, which two models may share. */
function candidatesIn(predictions: readonly Pick<Said, "regions">[]): Map<string, Candidate[]> {
  const all = new Map<string, Candidate[]>();
  for (const [at, { regions }] of predictions.entries()) {
    for (const region of regions) {
      const there = all.get(region.id);
      if (there) there.push([region, at]);
      else all.set(region.id, [[region, at]]);
    }
  }
  return all;
}

/** With so many predicted regions of one id a region is compared at most. */
const COMPARED = 32;

/**
 * Which one each came from; none is that of two. Of several with one id it is the one that stands
 * where it stood, else the one that it was moved the least from.
 */
function originsOf(
  regions: readonly AnyRegion[],
  left: ReadonlyMap<string, Candidate[]>,
): ReadonlyMap<AnyRegion, Candidate> {
  const found = new Map<AnyRegion, Candidate>();
  const take = (region: AnyRegion, chosen: Candidate | undefined): void => {
    if (!chosen) return;
    found.set(region, chosen);
    const there = left.get(chosen[0].id) ?? [];
    there.splice(there.indexOf(chosen), 1);
  };
  const ableFor = (region: AnyRegion): readonly Candidate[] =>
    (left.get(region.derived_from ?? "") ?? []).filter(
      ([before]) => before.kind === region.kind && before.source === region.source,
    );
  for (const region of regions) {
    const able = ableFor(region);
    if (able.length > 1)
      take(
        region,
        able.find(([before]) => sameRegion(before, region)),
      );
  }
  for (const region of regions)
    if (!found.has(region)) take(region, nearest(region, ableFor(region)));
  return found;
}

/** Of equals the first. */
function nearest(region: AnyRegion, able: readonly Candidate[]): Candidate | undefined {
  if (able.length < 2) return able[0];
  const ways = able.slice(0, COMPARED).map(([before]) => movedBy(before, region));
  return able[ways.indexOf(Math.min(...ways))];
}

function judgeAnswers(
  answers: readonly AnyAnswer[],
  predictions: readonly Said[],
  pairs: readonly Pair[],
  { isEmpty }: Rules,
): readonly Verdict[] {
  // Where the regions of each prediction went.
  const became = predictions.map(() => new Map<string, string>());
  for (const { before, after, at } of pairs)
    if (before && after && at !== undefined) became[at]?.set(before.id, after.id);
  const given = new Map(
    answers.filter((each) => !isEmpty(each)).map((each) => [placeOf(each, each.region), each]),
  );
  const [asked, met] = [new Set<string>(), new Set<string>()];
  const judged = predictions.flatMap((prediction, at) =>
    prediction.answers.flatMap((before): readonly Verdict[] => {
      if (isEmpty(before)) return [];
      const { question, item } = before;
      // The region that came of the one it is about; undefined of what is gone.
      const region = before.region === null ? null : became[at]?.get(before.region);
      const place = placeOf(before, region ?? null);
      const after = region === undefined ? undefined : given.get(place);
      asked.add(question);
      met.add(place);
      const about = { predicted: before.region, region: region ?? null, question, item };
      if (!after) return [{ ...nothing, ...about, outcome: "rejected" }];
      const isSame = sameAnswer(before, after);
      const outcome = isSame ? "accepted" : "edited";
      return [{ ...nothing, ...about, outcome, confirmed: !isSame }];
    }),
  );
  const added = [...given].flatMap(([place, { question, region, item }]): readonly Verdict[] =>
    asked.has(question) && !met.has(place)
      ? [{ ...nothing, outcome: "added", question, region, item }]
      : [],
  );
  return [...judged, ...added];
}

function placeOf({ question, item }: AnyAnswer, region: string | null): string {
  return JSON.stringify([question, region, item]);
}
