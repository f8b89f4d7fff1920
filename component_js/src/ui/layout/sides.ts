// Where the nodes of a flat interface stand: sources on one side, what is asked on the other.

import { isQuestion, isSource } from "../../core/interface";
import type { AnyNode, Interface } from "../../schema.gen";
import { isRanked } from "../items";
import { narrowedBy } from "./narrowing";

export type Sides = { readonly main: readonly AnyNode[]; readonly side: readonly AnyNode[] };

/** Words and filters go along with the source or the question that follows them. */
export function sidesOf(face: Interface): Sides {
  const { body } = face;
  // A list that is put in order is shown where it is put in order.
  if (!body.some((node) => isSource(node) && !isRanked(node, face)))
    return { main: body, side: [] };
  const main: AnyNode[] = [];
  const side: AnyNode[] = [];
  let last = main;
  body.forEach((node, at) => {
    const leader = leads(node) ? node : body.slice(at + 1).find(leads);
    if (leader) last = isQuestion(leader) ? side : main;
    // The labels stand with their source, and their filters with them.
    if (node.kind === "filter" && narrowedBy(node, face)?.kind === "labels") return;
    if (node.kind !== "labels") last.push(node);
  });
  return { main, side };
}

/** Questions about regions stand below the list of regions: no word goes along with them. */
function leads(node: AnyNode): boolean {
  return isSource(node) || node.kind === "labels" || isQuestion(node);
}
