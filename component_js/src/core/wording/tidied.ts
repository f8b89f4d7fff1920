// A comparison as people read it: what stayed between two changes by chance is part of the change.

import { isWord, type Token } from "./tokens";

export type Edit = {
  readonly kind: "same" | "added" | "removed";
  readonly tokens: readonly Token[];
};

/** With how many letters were removed and added. */
type Change = {
  readonly same: readonly Token[];
  readonly removed: Token[];
  readonly added: Token[];
  readonly letters: { removed: number; added: number };
};

/** More words than these did not stay by chance. */
const FEW = 2;

export function tidied(edits: readonly Edit[]): readonly Edit[] {
  const changes: Change[] = [];
  for (const change of changesOf(edits)) {
    const last = changes.at(-1);
    if (last && isByChance(change.same, last, change)) {
      for (const token of change.same.map(asItWas)) put(last, "removed", token);
      for (const token of change.removed) put(last, "removed", token);
      for (const token of change.same) put(last, "added", token);
      for (const token of change.added) put(last, "added", token);
    } else changes.push(change);
  }
  return changes
    .flatMap(({ same, removed, added }): readonly Edit[] => [
      { kind: "same", tokens: same },
      { kind: "removed", tokens: removed },
      { kind: "added", tokens: added },
    ])
    .filter(({ tokens }) => tokens.length > 0);
}

const asItWas = (token: Token): Token => ({ ...token, text: token.was ?? token.text });

/** Each with what stayed before it. */
function changesOf(edits: readonly Edit[]): readonly Change[] {
  const changes: (Change & { readonly same: Token[] })[] = [];
  for (const { kind, tokens } of edits) {
    if (tokens.length === 0) continue;
    const last = changes.at(-1);
    const isOver = last && last.removed.length + last.added.length > 0;
    const change = last && !(kind === "same" && isOver) ? last : begun();
    if (change !== last) changes.push(change);
    for (const token of tokens)
      if (kind === "same") change.same.push(token);
      else put(change, kind, token);
  }
  return changes;
}

const begun = (): Change & { readonly same: Token[] } => {
  return { same: [], removed: [], added: [], letters: { removed: 0, added: 0 } };
};

/** One by one: as many as a text may have are too many for one call. */
function put(change: Change, kind: "removed" | "added", token: Token): void {
  change[kind].push(token);
  change.letters[kind] += token.text.length;
}

/** As diff-match-patch has it: it is no longer than what changed on either side of it. */
function isByChance(same: readonly Token[], before: Change, after: Change): boolean {
  if (after.removed.length + after.added.length === 0) return false;
  if (before.removed.length + before.added.length === 0) return false;
  const words = same.filter(({ key }) => isWord(key)).length;
  if (words === 0) return !same.some(({ key }) => key.endsWith("\n"));
  const length = lengthOf(same);
  return words <= FEW && length <= sizeOf(before) && length <= sizeOf(after);
}

const sizeOf = ({ letters }: Change): number => Math.max(letters.removed, letters.added);

const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { text }) => sum + text.length, 0);
