// Spans as plain numbers, in code points.

import type { Span } from "../../schema.gen";
import type { Geometry } from "../region";

export type SpanShape = Geometry<Span>;

type Run = Pick<SpanShape, "start" | "end">;

/** Intersection over union. */
export function overlap(one: Run, other: Run): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
