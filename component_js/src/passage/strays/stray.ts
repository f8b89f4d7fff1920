// Spans that do not fit the text that is shown: what is wrong with each, in words.

import type { Offsets } from "../../core/text";
import type { AnySpace, Span } from "../../schema.gen";
import { isCut } from "../graphemes";

export type Stray = {
  readonly span: Span;
  /** What is wrong, in words that go on after its quote. */
  readonly says: string;
  /** Shown all the same, where it says: only its ends or its text are doubtful. */
  readonly isShown: boolean;
};

type Looking = (span: Span) => Stray | undefined;

/** Asked of thousands of spans at each edit: each is looked at once. `marked` is the text they were marked in. */
export function straying(
  text: string,
  offsets: Offsets,
  marked: string,
  checksum: string,
): Looking {
  const known = new WeakMap<Span, Stray | null>();
  const isOther = marked !== "" && marked !== checksum;

  function looked(span: Span): Stray | null {
    const { start, end, text: quote } = span;
    const where = `characters ${start + 1} to ${end}`;
    const stray = (says: string, isShown = false): Stray => ({ span, says, isShown });
    if (end <= start) return stray(`ends before it begins: from ${start} to ${end}`);
    if (start < 0 || end > offsets.length) {
      return stray(`${where}: the text ends at ${offsets.length.toLocaleString()}`);
    }
    const [from, to] = [offsets.toUtf16(start), offsets.toUtf16(end)];
    const there = text.slice(from, to);
    if (quote !== "" && quote !== there) return stray(`${where}: there it says “${brief(there)}”`);
    if (quote === "" && isOther && span.derived_from === null) {
      return stray(`${where}: was marked in another text, and quotes nothing`, true);
    }
    if (!isCut(text, from) || !isCut(text, to)) return stray(`${where}: splits a letter`, true);
    return null;
  }

  return (span) => {
    const found = known.get(span);
    if (found !== undefined) return found ?? undefined;
    const made = looked(span);
    known.set(span, made);
    return made ?? undefined;
  };
}

/** Of characters that are looked through: the rest can be asked for once these are moved. */
const LOOKED = 2e7;

/** Those that are quoted once in the text, at that place; nobody could tell which of several is meant. */
export function movedToQuotes(
  spans: readonly Span[],
  text: string,
  { toCodePoint }: Offsets,
): readonly Span[] {
  return spans.slice(0, Math.ceil(LOOKED / (text.length + 1))).flatMap((span) => {
    const { text: quote } = span;
    const at = quote.trim() === "" ? -1 : text.indexOf(quote);
    const to = at + quote.length;
    if (at === -1 || text.includes(quote, at + 1) || !isCut(text, at) || !isCut(text, to))
      return [];
    return [{ ...span, start: toCodePoint(at), end: toCodePoint(to), xpaths: null }];
  });
}

const LONGEST = 40;

export function brief(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > LONGEST ? `${[...plain].slice(0, LONGEST).join("")}…` : plain;
}

export function checksumIn(space: AnySpace | undefined): string {
  return space && "checksum" in space ? space.checksum : "";
}
