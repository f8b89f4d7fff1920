// Which rows the list of regions has: those that match a filter, sorted, and grouped by label.

import type { AnyRegion } from "../../schema.gen";
import { extentOf } from "./extent";

export const sorts = {
  order: "Order",
  label: "Label",
  score: "Score",
  size: "Size",
  place: "Place",
};

export type Sort = keyof typeof sorts;

export type Arrangement = {
  readonly query: string;
  readonly sort: Sort;
  readonly grouped: boolean;
  /** The titles of the groups that are folded. */
  readonly folded: ReadonlySet<string>;
};

export const plainly: Arrangement = {
  query: "",
  sort: "order",
  grouped: false,
  folded: new Set(),
};

/** The head of the regions of one label. */
export type Head = {
  readonly title: string;
  readonly regions: readonly AnyRegion[];
  readonly isFolded: boolean;
};

export type RowOf = AnyRegion | Head;

export function isHead(row: RowOf): row is Head {
  return "isFolded" in row;
}

/** What a row is known by while others come and go. */
export function keyOfRow(row: RowOf): string {
  return isHead(row) ? `head\n${row.title}` : row.id;
}

export type Words = {
  /** What a region is called. */
  readonly titleOf: (region: AnyRegion) => string;
  /** All that a filter looks at, in small letters. */
  readonly textOf: (region: AnyRegion) => string;
};

export function rowsOf(
  regions: readonly AnyRegion[],
  arrangement: Arrangement,
  words: Words,
): readonly RowOf[] {
  const { grouped, folded } = arrangement;
  const found = sorted(filtered(regions, arrangement.query, words), arrangement.sort, words);
  if (!grouped) return found;
  return groupsOf(found, words).flatMap(([title, all]) => {
    const isFolded = folded.has(title);
    return [{ title, regions: all, isFolded }, ...(isFolded ? [] : all)];
  });
}

function filtered(
  regions: readonly AnyRegion[],
  query: string,
  { textOf }: Words,
): readonly AnyRegion[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return regions;
  return regions.filter((region) => {
    const text = textOf(region);
    return wanted.every((word) => text.includes(word));
  });
}

function sorted(regions: readonly AnyRegion[], sort: Sort, words: Words): readonly AnyRegion[] {
  if (sort === "order") return regions;
  const rankOf = ranking(regions, sort, words);
  const ranked = regions.map((region) => ({ region, rank: rankOf(region) }));
  return ranked.sort((one, other) => compared(one.rank, other.rank)).map(({ region }) => region);
}

type Rank = readonly number[];

function compared(one: Rank, other: Rank): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function ranking(
  regions: readonly AnyRegion[],
  sort: Exclude<Sort, "order">,
  { titleOf }: Words,
): (region: AnyRegion) => Rank {
  switch (sort) {
    case "label": {
      // There are few labels: they are put in order once, and not at each comparison.
      const places = new Map(inWords(regions.map(titleOf)).map((title, at) => [title, at]));
      return (region) => [places.get(titleOf(region)) ?? 0];
    }
    // What a model is least sure of is looked at first; what people drew has no score.
    case "score":
      return ({ score }) => [score ?? 2];
    case "size":
      return (region) => [-extentOf(region).size];
    case "place":
      return (region) => {
        const { x, y } = extentOf(region);
        return [region.item ?? 0, y, x];
      };
  }
}

function inWords(titles: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...new Set(titles)].sort(compare);
}

/** By what they are called, in words; within a group as they stand. */
function groupsOf(
  regions: readonly AnyRegion[],
  { titleOf }: Words,
): readonly (readonly [string, readonly AnyRegion[]])[] {
  const groups = new Map<string, AnyRegion[]>();
  for (const region of regions) {
    const title = titleOf(region);
    const there = groups.get(title);
    if (there) there.push(region);
    else groups.set(title, [region]);
  }
  return inWords([...groups.keys()]).map((title) => [title, groups.get(title) ?? []]);
}
