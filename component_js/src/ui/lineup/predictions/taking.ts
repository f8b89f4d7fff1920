// Regions of a contestant as one's own: copies that say where they came from.

import type { Change, Parts } from "../../../core/change";
import { newId } from "../../../core/id";
import { answerKey, type Part, putting } from "../../../core/part";
import { overlapOf } from "../../../regions/overlaps";
import { matched, sameLabels } from "../../../review/match";
import type { Annotation, AnyAnswer, AnyRegion, Relation } from "../../../schema.gen";

export type Taken = {
  readonly change: Change<Part>;
  /** The ids of the copies. */
  readonly ids: readonly string[];
};

/** One step to undo: the regions, with what the contestant says of them and how they relate. */
export function taking(
  parts: Parts<Part>,
  prediction: Pick<Annotation, "relations" | "answers">,
  regions: readonly AnyRegion[],
  asks: (answer: AnyAnswer) => boolean,
): Taken {
  const ids = new Map(regions.map(({ id }) => [id, newId()]));
  const copies = regions.map((region) => ({
    ...region,
    id: ids.get(region.id) ?? newId(),
    derived_from: region.id,
    confirmed: true,
    parent: ids.get(region.parent ?? "") ?? null,
    hidden: false,
    locked: false,
  }));
  const answers = prediction.answers.flatMap((answer): AnyAnswer[] => {
    const region = answer.region === null ? undefined : ids.get(answer.region);
    const key = answerKey(answer.question, { region: region ?? null, item: answer.item });
    return region && asks(answer) && !parts.has(key) ? [{ ...answer, region }] : [];
  });
  const relations = prediction.relations.flatMap((relation): Relation[] => {
    const [start, end] = [ids.get(relation.start), ids.get(relation.end)];
    return start && end
      ? [{ ...relation, id: newId(), start, end, derived_from: relation.id }]
      : [];
  });
  return {
    change: putting(parts, ...copies, ...relations, ...answers),
    ids: copies.map(({ id }) => id),
  };
}

/** Those that one's own work does not have yet, at the same place and called the same. */
export function missingIn(
  mine: readonly AnyRegion[],
  regions: readonly AnyRegion[],
): readonly AnyRegion[] {
  const there = new Set(
    matched(regions, mine)
      .filter(({ one, other }) => sameLabels(one, other))
      .map(({ one }) => one),
  );
  const taken = takenFrom(mine, [regions]);
  return regions.filter((region) => !there.has(region) && !taken.has(region));
}

/** The regions that some of one's own came from. */
export function takenFrom(
  mine: readonly AnyRegion[],
  lists: readonly (readonly AnyRegion[])[],
): ReadonlySet<AnyRegion> {
  const named = new Map<string, AnyRegion[]>();
  for (const region of lists.flat()) {
    const there = named.get(region.id);
    if (there) there.push(region);
    else named.set(region.id, [region]);
  }
  return new Set(
    mine.flatMap((own) => {
      const those = (named.get(own.derived_from ?? "") ?? []).filter(
        ({ kind, source }) => kind === own.kind && source === own.source,
      );
      // Two models may give their regions the same ids: the nearest of them is meant.
      if (those.length < 2) return those;
      const shares = those.map((each) => overlapOf(each, own));
      return those[shares.indexOf(Math.max(...shares))] ?? [];
    }),
  );
}
