// Where somebody is in a tree: what is open, what is looked for, and the row that the keys act on.

import { useMemo, useState } from "react";
import { type Cursor, rowOf, turned } from "./moves";
import { type Found, search, wordsOf } from "./search";
import { above, rowsOf, type Sieve, type Tree } from "./tree";

export type Browsing = Cursor & {
  readonly rows: readonly number[];
  readonly sieve: Sieve;
  readonly query: string;
  readonly words: readonly string[];
  /** Undefined where nothing is looked for. */
  readonly found: Found | undefined;
  readonly isAllOpen: boolean;
  readonly look: (query: string) => void;
  readonly go: (cursor: Cursor) => void;
  readonly turn: (at: number) => void;
  readonly turnAll: () => void;
};

type Looked = {
  readonly query: string;
  readonly words: readonly string[];
  readonly found: Found | undefined;
  /** What is opened in a search is closed again with it. */
  readonly open: Cursor["open"];
};

const nothing: Looked = { query: "", words: [], found: undefined, open: new Set() };

/** At first all is open that leads to what is chosen, or simply all. */
export function useBrowsing(
  tree: Tree,
  separator: string,
  chosen: ReadonlySet<number>,
  openAll: boolean,
): Browsing {
  const [active, setActive] = useState(() => firstOf(chosen));
  const [opened, setOpened] = useState(() => (openAll ? tree.parents : above(tree, chosen)));
  const [looked, setLooked] = useState(nothing);
  const { query, words, found } = looked;
  const open = found ? looked.open : opened;
  const sieve = found ?? tree.whole;
  const rows = useMemo(() => rowsOf(tree, sieve, open), [tree, sieve, open]);
  const isAllOpen = useMemo(
    () => rows.every((at) => open.has(at) || !tree.parents.has(at)),
    [rows, open, tree],
  );

  function setOpen(next: Cursor["open"]): void {
    if (found) setLooked({ ...looked, open: next });
    else setOpened(next);
  }

  return {
    query,
    words,
    found,
    sieve,
    open,
    rows,
    isAllOpen,
    // Whatever was closed around it: a row that is not seen cannot be acted on.
    active: rows[rowOf(rows, active)] ?? 0,
    look(text) {
      const next = lookedFor(tree, text, separator);
      setLooked(next);
      if (next.found) setActive(Math.max(0, next.found.first));
    },
    go(cursor) {
      setActive(cursor.active);
      if (cursor.open !== open) setOpen(cursor.open);
    },
    turn(at) {
      setActive(at);
      setOpen(turned(open, at));
    },
    turnAll: () => setOpen(isAllOpen ? new Set() : tree.parents),
  };
}

function lookedFor(tree: Tree, query: string, separator: string): Looked {
  const words = wordsOf(query, separator);
  if (words.length === 0) return { ...nothing, query };
  const found = search(tree, words);
  return { query, words, found, open: found.open };
}

function firstOf(chosen: ReadonlySet<number>): number {
  return chosen.size > 0 ? Math.min(...chosen) : 0;
}
