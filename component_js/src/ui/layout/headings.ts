// How deep each header stands below the widget's own heading: no reader meets a level that was left out.

import { walk } from "../../core/interface";
import type { AnyNode, Header } from "../../schema.gen";

export type Heading = "h3" | "h4" | "h5" | "h6";

const DEEPEST = ["h3", "h4", "h5", "h6"] as const;

/** The elements of the headers that are shown, in reading order. */
export function headingsOf(
  body: readonly AnyNode[],
  shown: ReadonlySet<AnyNode>,
): ReadonlyMap<Header, Heading> {
  const above: number[] = [];
  const made = new Map<Header, Heading>();
  for (const { node } of walk(body)) {
    if (node.kind !== "header" || !shown.has(node)) continue;
    while (above.length > 0 && (above.at(-1) ?? 0) >= node.level) above.pop();
    above.push(node.level);
    made.set(node, DEEPEST[above.length - 1] ?? "h6");
  }
  return made;
}
