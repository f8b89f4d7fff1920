// Which questions are named by the header right above them: those that have no title of their own.

import { isLayout, isQuestion } from "../../core/interface";
import type { AnyNode, AnyQuestion, Header } from "../../schema.gen";

export type Heads = ReadonlyMap<AnyQuestion, Header>;

export function headsOf(nodes: readonly AnyNode[], shown: ReadonlySet<AnyNode>): Heads {
  const found = nodes.flatMap((node, at): readonly (readonly [AnyQuestion, Header])[] => {
    if (isLayout(node)) return [...headsOf(node.children, shown)];
    const above = nodes[at - 1];
    const isHead = above?.kind === "header" && above.text !== "" && shown.has(above);
    return isHead && isQuestion(node) && node.title === "" ? [[node, above]] : [];
  });
  return new Map(found);
}
