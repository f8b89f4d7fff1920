// All hits marked at once with the labels in hand, as one step; and what came of it in words.

import type { SpanShape } from "../../regions/span/geometry";
import type { Worded } from "../given";
import type { Run } from "../segments";
import { spanOf, type Words } from "../words";

export function labelledAll(view: Worded, words: Words, hits: readonly Run[]): string {
  const spans = new Map<string, SpanShape>();
  for (const { start, end } of hits) {
    const span = spanOf(words, { anchor: start, focus: end });
    if (span) spans.set(`${span.start} ${span.end}`, span);
  }
  const drawn = view.onDrawAll?.([...spans.values()]);
  if (!drawn) return "";
  const { made, there, left } = drawn;
  const parts = [
    made > 0 || there + left === 0 ? `${made.toLocaleString()} labelled` : "None labelled",
    there > 0 && `${there.toLocaleString()} ${there === 1 ? "was" : "were"} already`,
    left > 0 && `${left.toLocaleString()} left: the label may not be used more often`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
