// What was open once stays where it is, out of sight: a source keeps its zoom, a list its place.

import { useState } from "react";

export function useVisited(open: number | undefined): ReadonlySet<number> {
  const [visited, setVisited] = useState<ReadonlySet<number>>(new Set());
  if (open === undefined || visited.has(open)) return visited;
  const more = new Set([...visited, open]);
  setVisited(more);
  return more;
}
