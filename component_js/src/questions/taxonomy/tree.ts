// The tree laid flat, once for each list of items: its places in reading order.

import { titleOf } from "../../core/title";
import type { Item } from "../../schema.gen";

export type Place = {
  readonly item: Item;
  readonly title: string;
  /** The place above it, -1 at the top. */
  readonly parent: number;
  /** From 1. */
  readonly level: number;
  /** The first place after it that is not below it. */
  readonly end: number;
};

/** Which places can be seen once those above them are open, and how they stand in line. */
export type Sieve = {
  readonly kept: Uint8Array;
  /** Of each place among its siblings, from 1. */
  readonly positions: Uint32Array;
  /** How many are right below: of the top first, then of each place. */
  readonly sizes: Uint32Array;
};

export type Tree = {
  readonly places: readonly Place[];
  /** All that have something below them. */
  readonly parents: ReadonlySet<number>;
  readonly whole: Sieve;
};

const trees = new WeakMap<readonly Item[], Tree>();

export function treeOf(items: readonly Item[]): Tree {
  const known = trees.get(items);
  if (known) return known;
  const tree = laid(items);
  trees.set(items, tree);
  return tree;
}

function laid(items: readonly Item[]): Tree {
  const places: Place[] = [];
  function lay(among: readonly Item[], parent: number, level: number): void {
    for (const item of among) {
      const at = places.length;
      const place = { item, title: titleOf(item), parent, level, end: 0 };
      places.push(place);
      lay(item.children, at, level + 1);
      place.end = places.length;
    }
  }
  lay(items, -1, 1);
  const parents = new Set<number>();
  for (const { parent } of places) if (parent >= 0) parents.add(parent);
  return { places, parents, whole: sieved(places, new Uint8Array(places.length).fill(1)) };
}

export function sieved(places: readonly Place[], kept: Uint8Array): Sieve {
  const positions = new Uint32Array(places.length);
  const sizes = new Uint32Array(places.length + 1);
  places.forEach(({ parent }, at) => {
    if (!kept[at]) return;
    const position = (sizes[parent + 1] ?? 0) + 1;
    sizes[parent + 1] = position;
    positions[at] = position;
  });
  return { kept, positions, sizes };
}

/** The places that are seen, from top to bottom. */
export function rowsOf(
  { places }: Tree,
  { kept }: Sieve,
  open: ReadonlySet<number>,
): readonly number[] {
  const rows: number[] = [];
  let at = 0;
  while (at < places.length) {
    if (kept[at]) rows.push(at);
    at = kept[at] && open.has(at) ? at + 1 : (places[at]?.end ?? places.length);
  }
  return rows;
}

/** All places above these. */
export function above({ places }: Tree, some: Iterable<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const each of some) {
    let at = places[each]?.parent ?? -1;
    while (at >= 0 && !found.has(at)) {
      found.add(at);
      at = places[at]?.parent ?? -1;
    }
  }
  return found;
}

/** From the root to the place. */
export function lineage({ places }: Tree, at: number): readonly Place[] {
  const line: Place[] = [];
  for (let place = places[at]; place; place = places[place.parent]) line.unshift(place);
  return line;
}

export function pathOf(tree: Tree, at: number): readonly string[] {
  return lineage(tree, at).map(({ item }) => item.name);
}

/** The place that a path leads to. */
export function placeAt({ places }: Tree, path: readonly string[]): number | undefined {
  let found: number | undefined;
  let [at, end] = [0, places.length];
  for (const name of path) {
    while (at < end && places[at]?.item.name !== name) at = places[at]?.end ?? end;
    if (at >= end) return undefined;
    found = at;
    end = places[at]?.end ?? end;
    at += 1;
  }
  return found;
}
