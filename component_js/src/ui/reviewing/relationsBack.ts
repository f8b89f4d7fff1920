// The predicted relations that come back with regions that were rejected.

import { newId } from "../../core/id";
import type { Annotation, AnyRegion, Relation } from "../../schema.gen";

/** Those of which either end is back, and both are there; none that is there still. */
export function relationsBack(
  predictions: Iterable<Pick<Annotation, "relations">>,
  back: readonly AnyRegion[],
  there: readonly AnyRegion[],
  known: readonly Relation[],
): readonly Relation[] {
  const returned = idsBySource(back);
  const all = new Map([...idsBySource(there), ...returned]);
  const kept = new Set(known.map(({ derived_from }) => derived_from));
  return [...predictions].flatMap(({ relations }) =>
    relations.flatMap((relation) => {
      const [start, end] = [all.get(relation.start), all.get(relation.end)];
      const isBack = returned.has(relation.start) || returned.has(relation.end);
      if (!isBack || !start || !end || kept.has(relation.id)) return [];
      return { ...relation, id: newId(), start, end, derived_from: relation.id };
    }),
  );
}

/** The regions by the predicted ones that they are of. */
function idsBySource(regions: readonly AnyRegion[]): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ id, derived_from }) => (derived_from === null ? [] : [[derived_from, id]])),
  );
}
