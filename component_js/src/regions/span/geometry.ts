// Spans as plain numbers, in code points.

import { cutBefore } from "../../core/text";
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

export function describe({ text, start, end }: SpanShape): string {
  const quoted = text.length > 60 ? `${text.slice(0, cutBefore(text, 57, "symbol"))}…` : text;
  return `“${quoted}”, characters ${start + 1} to ${end}`;
}
