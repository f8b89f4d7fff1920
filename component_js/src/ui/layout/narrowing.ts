// What a filter narrows, and what is left of it.

import { leaves } from "../../core/interface";
import type { AnyNode, Filter, Interface } from "../../schema.gen";

/** What people typed into the filters, by the name of the node that each narrows. */
export type Queries = ReadonlyMap<string, string>;

type Narrowed = Extract<AnyNode, { kind: "labels" | "choices" }>;
export type Term = { readonly name: string; readonly title: string };

const isNarrowed = (node: AnyNode): node is Narrowed =>
  node.kind === "labels" || node.kind === "choices";

/** The labels or choices that a filter is of: those it names, or the next that follow it. */
export function narrowedBy(filter: Filter, face: Interface): Narrowed | undefined {
  const all = leaves(face.body);
  if (filter.of !== "") return all.filter(isNarrowed).find(({ name }) => name === filter.of);
  return all.slice(all.indexOf(filter) + 1).find(isNarrowed);
}

/** The filters of one set of labels. */
export function filtersOf(name: string, face: Interface): readonly Filter[] {
  return leaves(face.body).filter(
    (node): node is Filter => node.kind === "filter" && narrowedBy(node, face)?.name === name,
  );
}

export function matches({ name, title }: Term, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [name, title].some((word) => word.toLowerCase().includes(wanted));
}

/** What is left of a list; what is chosen stays, so that it can be left. */
export function narrowed<T extends Term>(
  terms: readonly T[],
  query: string | undefined,
  chosen: readonly string[] = [],
): readonly T[] {
  if (!query) return terms;
  return terms.filter((term) => matches(term, query) || chosen.includes(term.name));
}
