// Search in a tree, whatever the case and the accents.

import { above, type Sieve, sieved, type Tree } from "./tree";

export type Found = Sieve & {
  readonly matches: number;
  /** The first match; -1 without one. */
  readonly first: number;
  /** All that have a match below them. */
  readonly open: ReadonlySet<number>;
};

// Accents, and the points of Hebrew and Arabic, which readers leave out when they type.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g;
/** One bit for each word. */
const MOST_WORDS = 30;

/** Upper case, unlike lower case, does not depend on the letters around. */
export function fold(text: string): string {
  return text.normalize("NFD").toUpperCase().replace(ACCENTS, "");
}

const indexes = new WeakMap<Tree, readonly string[]>();

/** The titles of a tree as they are searched. */
export function indexOf(tree: Tree): readonly string[] {
  const known = indexes.get(tree);
  if (known) return known;
  const made = foldedAll(tree.places.map(({ title }) => title));
  indexes.set(tree, made);
  return made;
}

/** One long text is folded many times faster than its lines. */
function foldedAll(titles: readonly string[]): readonly string[] {
  const lines = fold(titles.join("\n")).split("\n");
  return lines.length === titles.length ? lines : titles.map(fold);
}

/** What is looked for; a path may be written with its separator or with spaces. */
export function wordsOf(query: string, separator: string): readonly string[] {
  const sign = separator.trim();
  const spaced = sign === "" ? query : query.replaceAll(sign, " ");
  const words = fold(spaced).split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A match has one of the words itself, and every other one itself or above it. */
export function search(tree: Tree, words: readonly string[]): Found {
  const { places } = tree;
  const index = indexOf(tree);
  const all = 2 ** words.length - 1;
  const had = new Uint32Array(places.length);
  const kept = new Uint8Array(places.length);
  const matched: number[] = [];
  places.forEach(({ parent }, at) => {
    const title = index[at] ?? "";
    let own = 0;
    for (let word = 0; word < words.length; word += 1) {
      if (title.includes(words[word] ?? "")) own |= 1 << word;
    }
    had[at] = own | (had[parent] ?? 0);
    const isMatch = own !== 0 && had[at] === all;
    if (isMatch) matched.push(at);
    // What lies below a match can be reached from it.
    if (isMatch || kept[parent]) kept[at] = 1;
  });
  const open = above(tree, matched);
  for (const at of open) kept[at] = 1;
  return { ...sieved(places, kept), matches: matched.length, first: matched[0] ?? -1, open };
}

export type Piece = { readonly text: string; readonly marked: boolean };

/** A title cut where the words begin and end in it. */
export function pieces(title: string, words: readonly string[]): readonly Piece[] {
  const letters = [...title];
  const folded: string[] = letters.map(fold);
  const text = folded.join("");
  // For each place in the folded text, the letter that it comes from.
  const from = folded.flatMap((each, letter) => Array<number>(each.length).fill(letter));
  const marked = new Set<number>();
  for (const word of words) {
    if (word === "") continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (const letter of from.slice(at, at + word.length)) marked.add(letter);
    }
  }
  const made: { text: string; marked: boolean }[] = [];
  letters.forEach((letter, at) => {
    // An accent of its own goes with its letter.
    const last = made.at(-1);
    const isMarked = folded[at] === "" ? (last?.marked ?? false) : marked.has(at);
    if (last?.marked === isMarked) last.text += letter;
    else made.push({ text: letter, marked: isMarked });
  });
  return made;
}
