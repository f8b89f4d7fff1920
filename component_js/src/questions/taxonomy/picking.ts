// What picking does to an answer, and what is wrong with one.

import { same } from "../../core/same";
import type { Taxonomy, TaxonomyAnswer } from "../../schema.gen";
import { placeAt, type Tree, treeOf } from "./tree";

export type Paths = TaxonomyAnswer["paths"];

export function isPickable(
  { leaves_only }: Pick<Taxonomy, "leaves_only">,
  { parents }: Tree,
  at: number,
): boolean {
  return !leaves_only || !parents.has(at);
}

export function without(paths: Paths, path: readonly string[]): Paths {
  return paths.filter((each) => !same(each, path));
}

/** The paths after one was picked; undefined where there are as many as there may be. */
export function picked(
  { many, most, inline }: Pick<Taxonomy, "many" | "most" | "inline">,
  paths: Paths,
  path: readonly string[],
): Paths | undefined {
  const rest = without(paths, path);
  const isThere = rest.length < paths.length;
  // In a list that closes, picking what is picked means to stay with it.
  if (!many) return isThere && inline ? [] : [path];
  if (isThere) return rest;
  return most !== null && paths.length >= most ? undefined : [...paths, path];
}

export function full(most: number): string {
  const all = most === 1 ? "Only one item" : `No more than ${most} items`;
  return `${all} can be picked. Take one away first.`;
}

export function flawOf(question: Taxonomy, { paths }: TaxonomyAnswer): string | undefined {
  const { many, url, items, leaves_only, separator } = question;
  const most = many ? question.most : 1;
  if (paths.some((path, at) => paths.slice(0, at).some((other) => same(path, other))))
    return "An item is picked twice.";
  if (most !== null && paths.length > most) return full(most);
  // What lies behind an address is not known here.
  if (url !== "") return undefined;
  const tree = treeOf(items);
  for (const path of paths) {
    const at = placeAt(tree, path);
    if (at === undefined) return `There is no item “${path.join(separator)}”.`;
    if (leaves_only && tree.parents.has(at))
      return `“${tree.places[at]?.title}” has more below it: pick one of those.`;
  }
  return undefined;
}

export function isAnswerable({ items, url }: Taxonomy): boolean {
  return items.length > 0 || url !== "";
}
