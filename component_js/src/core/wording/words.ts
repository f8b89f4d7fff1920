// What became of a text, word by word: what stayed, what was added, what was removed.

import { diffArrays } from "diff";
import { anchors } from "./anchors";
import { type Edit, tidied } from "./tidied";
import { isWord, type Token, tokensOf } from "./tokens";

export type Piece = { readonly kind: Edit["kind"]; readonly text: string };

export type Difference = {
  /** Without those that were removed they make up the text after, to the letter. */
  readonly pieces: readonly Piece[];
  /** How many words were added and removed. */
  readonly added: number;
  readonly removed: number;
  /** Some of it was too different to compare word by word: it stands there as replaced. */
  readonly isRough: boolean;
};

/** As many words, of both texts together, are compared at once, which takes a few milliseconds. */
const AT_ONCE = 240;

/** Of more, only with so many edits; beyond them they count as replaced. */
const MOST = 120;

export function compared(before: string, after: string): Difference {
  const comparing = compare(before, after);
  for (;;) {
    const { done, value } = comparing.next();
    if (done) return value;
  }
}

/** Stops at short intervals, for whoever must not keep others waiting. */
export function* compare(before: string, after: string): Generator<undefined, Difference> {
  const edits: Edit[] = [];
  const isRough = yield* comparedLines(linesOf(before), linesOf(after), edits);
  const tidy = tidied(edits);
  const count = (kind: Piece["kind"]): number =>
    tidy.reduce((sum, edit) => sum + (edit.kind === kind ? wordsIn(edit.tokens) : 0), 0);
  return {
    pieces: tidy.map(({ kind, tokens }) => ({
      kind,
      text: tokens.map(({ text }) => text).join(""),
    })),
    added: count("added"),
    removed: count("removed"),
    isRough,
  };
}

const wordsIn = (tokens: readonly Token[]): number =>
  tokens.filter(({ key }) => isWord(key)).length;

/** Lines first: what stayed as it is need not be cut into words. */
function* comparedLines(
  before: readonly string[],
  after: readonly string[],
  edits: Edit[],
): Generator<undefined, boolean> {
  const runs = diffArrays([...before], [...after], { maxEditLength: MOST });
  if (!runs) return yield* comparedWords(before.join(""), after.join(""), edits);
  let isRough = false;
  let old = "";
  let next = "";
  const settle = function* (): Generator<undefined, void> {
    if (old || next) isRough = (yield* comparedWords(old, next, edits)) || isRough;
    old = "";
    next = "";
  };
  for (const { value, added, removed } of runs) {
    if (removed) old += value.join("");
    else if (added) next += value.join("");
    else {
      yield* settle();
      edits.push({ kind: "same", tokens: value.map(wholeLine) });
    }
  }
  yield* settle();
  return isRough;
}

const wholeLine = (text: string): Token => ({ text, key: text, was: text });

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function* comparedWords(
  before: string,
  after: string,
  edits: Edit[],
): Generator<undefined, boolean> {
  return yield* comparedGap(yield* tokens(before), yield* tokens(after), edits);
}

/** In letters: as many are cut into words at once. */
const LONG = 8000;

function* tokens(text: string): Generator<undefined, readonly Token[]> {
  const all: Token[] = [];
  for (let from = 0; from < text.length; ) {
    const blank = text.slice(from + LONG).search(/\s\S/);
    const to = blank === -1 ? text.length : from + LONG + blank + 1;
    for (const token of tokensOf(text.slice(from, to))) all.push(token);
    from = to;
    yield;
  }
  return all;
}

/** What lies between two words that are the same, cut again at words that are, until it is short. */
function* comparedGap(
  old: readonly Token[],
  next: readonly Token[],
  edits: Edit[],
): Generator<undefined, boolean> {
  const isShort = old.length + next.length <= AT_ONCE;
  const cuts = isShort ? [] : anchors(old, next);
  if (cuts.length === 0) {
    yield;
    return comparedAtOnce(old, next, isShort ? AT_ONCE : MOST, edits);
  }
  let isRough = false;
  let [from, to] = [0, 0];
  for (const [atOld, atNext] of [...cuts, [old.length, next.length] as const]) {
    isRough =
      (yield* comparedGap(old.slice(from, atOld), next.slice(to, atNext), edits)) || isRough;
    const [was, is] = [old[atOld], next[atNext]];
    if (was && is) edits.push({ kind: "same", tokens: [{ ...is, was: was.text }] });
    [from, to] = [atOld + 1, atNext + 1];
  }
  return isRough;
}

/** Whether it was given up. */
function comparedAtOnce(
  old: readonly Token[],
  next: readonly Token[],
  maxEditLength: number,
  edits: Edit[],
): boolean {
  const comparator = (one: Token, other: Token): boolean => one.key === other.key;
  const runs = diffArrays([...old], [...next], { comparator, maxEditLength });
  if (!runs) {
    edits.push({ kind: "removed", tokens: old }, { kind: "added", tokens: next });
    return true;
  }
  let at = 0;
  for (const { value, added, removed } of runs) {
    if (added) edits.push({ kind: "added", tokens: value });
    else {
      const from = at;
      at += value.length;
      if (removed) edits.push({ kind: "removed", tokens: value });
      else
        edits.push({
          kind: "same",
          tokens: value.map((token, place) => ({ ...token, was: old[from + place]?.text ?? "" })),
        });
    }
  }
  return false;
}
