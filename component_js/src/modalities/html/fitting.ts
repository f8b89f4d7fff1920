// Which spans lie in the document that is shown: as they are counted, where their XPaths lead, or not at all.

import type { Offsets } from "../../core/text";
import type { Span } from "../../schema.gen";
import type { TextRun } from "./built";
import { runAt } from "./xpaths";

export type Fitting =
  /** With what is really written there. */
  | { readonly is: "here"; readonly span: Span }
  | { readonly is: "elsewhere"; readonly span: Span }
  | { readonly is: "nowhere" };

export function fittingOf(
  span: Span,
  text: string,
  offsets: Offsets,
  paths: ReadonlyMap<string, TextRun>,
): Fitting {
  const { length, toUtf16, toCodePoint } = offsets;
  const isInside = span.start >= 0 && span.start < span.end && span.end <= length;
  if (isInside) {
    const said = text.slice(toUtf16(span.start), toUtf16(span.end));
    if (span.text === "" || span.text === said) return { is: "here", span };
    if (isSame(said, span.text)) return { is: "here", span: { ...span, text: said } };
  }
  const run = span.xpaths ? runAt(paths, span.xpaths) : undefined;
  if (!run) return { is: "nowhere" };
  const quoted = text.slice(run.start, run.end);
  if (span.text !== "" && !isSame(quoted, span.text)) return { is: "nowhere" };
  const start = toCodePoint(run.start);
  const end = toCodePoint(run.end);
  return { is: "elsewhere", span: { ...span, start, end, text: quoted } };
}

/** Nobody agrees on blanks; some write line breaks as two letters. */
function isSame(one: string, other: string): boolean {
  const unspaced = (text: string): string => text.replaceAll("\\n", "").replace(/\s+/g, "");
  return unspaced(one) === unspaced(other);
}
