// Where in a text something stands, in UTF-16 units.

import { cutBefore } from "../../core/text";
import { isCut } from "../graphemes";
import type { Run } from "../segments";
import { type Accented, accentedIn, patternOf, type Sought } from "./pattern";

export type Search = Sought & { readonly wholeWords: boolean };

/** Nobody goes through more, and each takes its place. */
export const MOST = 50_000;

let known: { readonly text: string; readonly accented: Accented } | undefined;

/** In the order of the text, none within another; at the most `MOST`. */
export function hitsIn(text: string, search: Search): readonly Run[] {
  if (known?.text !== text) known = { text, accented: accentedIn(text) };
  const pattern = patternOf(search, known.accented);
  if (!pattern) return [];
  const hits: Run[] = [];
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const hit = { start: found.index, end: pattern.lastIndex };
    const isWhole = !search.wholeWords || (isEdge(text, hit.start) && isEdge(text, hit.end));
    if (isWhole && isCut(text, hit.start) && isCut(text, hit.end)) hits.push(hit);
    // The next one may begin within what was none.
    else pattern.lastIndex = found.index + ((found[0].codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    if (hits.length === MOST) break;
  }
  return hits;
}

const LETTER = /[\p{L}\p{N}\p{M}_]/u;
/** Written without blanks between words. */
const CLOSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word begins or ends there. */
function isEdge(text: string, at: number): boolean {
  const before = lastBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!LETTER.test(before) || !LETTER.test(after)) return true;
  return CLOSE.test(before + after) && cutBefore(text, at, "word") === at;
}

function lastBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit < 0xe000 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

/** The first hit at or after a place, or the first of all. */
export function hitFrom(hits: readonly Run[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low < hits.length ? low : 0;
}
