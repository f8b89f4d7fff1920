// The relations that a filter leaves in the list: by what their regions are called, and by their labels.

import { nameOf } from "../../core/relation";
import { titleOf } from "../../core/title";
import type { AnyRegion, Relation, Relations } from "../../schema.gen";

type Words = {
  readonly node: Pick<Relations, "labels">;
  readonly regionOf: (id: string) => AnyRegion | undefined;
  readonly titleOf: (region: AnyRegion) => string;
};

/** Every word of the query stands somewhere in them. */
export function matching(
  relations: readonly Relation[],
  query: string,
  words: Words,
): readonly Relation[] {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return relations;
  const titles = new Map(words.node.labels.map((label) => [label.name, titleOf(label)]));
  return relations.filter(({ start, end, labels }) => {
    const ends = [start, end].flatMap((id) => {
      const region = words.regionOf(id);
      return region ? [nameOf(region, words.titleOf), words.titleOf(region)] : [];
    });
    const said = [...ends, ...labels.map((name) => titles.get(name) ?? name)];
    const text = said.join("\n").toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
