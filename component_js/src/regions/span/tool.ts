// Marking a run of text, in whole characters, words, sentences or paragraphs.

import { coarser, offsetsOf, widen } from "../../core/text";
import type { Signal } from "../../core/tool";
import type { PassageText } from "../region";
import type { SpanShape } from "./geometry";

/** Places are code points; what comes out never cuts a grapheme. `exact` asks for whole words. */
export function* drawSpan(
  start: Signal<number>,
  passage: PassageText,
): Generator<SpanShape | null, SpanShape | null, Signal<number>> {
  let span: SpanShape | null = null;
  for (;;) {
    const signal: Signal<number> = yield span;
    const grain = signal.exact ? coarser("word", passage.grain) : passage.grain;
    span = spanBetween(start.at, signal.at, { ...passage, grain });
    if (signal.type === "up" || signal.type === "enter") return span;
  }
}

export function spanBetween(
  one: number,
  other: number,
  { text, grain, blockOf, offsets = offsetsOf(text) }: PassageText,
): SpanShape | null {
  const [from, to] = [Math.min(one, other), Math.max(one, other)].map(offsets.toUtf16);
  const [start, end] = widen(text, from ?? 0, to ?? 0, grain, blockOf);
  if (start === end) return null;
  return {
    kind: "span",
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    text: text.slice(start, end),
    xpaths: null,
  };
}
