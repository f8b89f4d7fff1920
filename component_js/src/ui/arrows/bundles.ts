// Relations as they are drawn: those between the same two regions are one arrow.

import { titleOf } from "../../core/title";
import type { Relation, Relations } from "../../schema.gen";

export type Arrow = {
  /** Of the relations that it stands for. */
  readonly ids: readonly string[];
  readonly start: string;
  readonly end: string;
  /** "" where the labels say none, or not the same. */
  readonly color: string;
  readonly words: string;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly predicted: boolean;
};

/** More labels than this are counted. */
const NAMED = 2;

export function bundlesOf(
  relations: readonly Relation[],
  { labels }: Pick<Relations, "labels">,
  isPredicted: (relation: Relation) => boolean,
): readonly Arrow[] {
  const known = new Map(labels.map((label) => [label.name, label]));
  const bundles = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { start, end } = relation;
    if (start === end) continue;
    const key = start < end ? `${start}\n${end}` : `${end}\n${start}`;
    const there = bundles.get(key);
    if (there) there.push(relation);
    else bundles.set(key, [relation]);
  }
  return [...bundles.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { start, end } = first;
    const names = [...new Set(all.flatMap((each) => each.labels))];
    const colors = new Set(names.map((name) => known.get(name)?.color ?? ""));
    const [color = ""] = colors;
    const points = (tip: string): boolean =>
      all.some(({ direction, ...each }) => {
        if (direction === "both") return true;
        if (direction === "none") return false;
        return (direction === "forward" ? each.end : each.start) === tip;
      });
    return {
      ids: all.map(({ id }) => id),
      start,
      end,
      color: colors.size === 1 ? color : "",
      words: wordsOf(
        names.map((name) => {
          const label = known.get(name);
          return label ? titleOf(label) : name;
        }),
        all.length,
      ),
      atStart: points(start),
      atEnd: points(end),
      predicted: all.every(isPredicted),
    };
  });
}

function wordsOf(titles: readonly string[], count: number): string {
  if (titles.length === 0) return count > 1 ? `${count} relations` : "";
  const named = titles.slice(0, NAMED).join(", ");
  return titles.length > NAMED ? `${named} +${titles.length - NAMED}` : named;
}
