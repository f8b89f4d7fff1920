// What was open once stays where it is, out of sight: a source keeps its zoom, a list its place.

import { useState } from "react";
import { isSource, leaves } from "../../core/interface";
import type { AnyNode } from "../../schema.gen";
import { useWork } from "./work";

/** Whether a child is on the page. One with regions is from the start: its size has to be known. */
export function useVisited(
  children: readonly AnyNode[],
  open: number | undefined,
): (at: number) => boolean {
  const { regionsOn } = useWork().editing;
  const [visited, setVisited] = useState<ReadonlySet<number>>(new Set());
  if (open !== undefined && !visited.has(open)) setVisited(new Set([...visited, open]));
  return (at) =>
    at === open ||
    visited.has(at) ||
    leaves(children.slice(at, at + 1)).some(
      (node) => isSource(node) && regionsOn(node.name).length > 0,
    );
}
