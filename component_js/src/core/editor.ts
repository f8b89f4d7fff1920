// The one place where an annotation changes while somebody works on it.

import { apply, between, type Change, type Parts } from "./change";
import { type History, join, noHistory, record, redo, undo } from "./history";
import type { Part } from "./part";

export type EditorState = {
  readonly parts: Parts<Part>;
  readonly history: History<Part>;
  readonly selection: ReadonlySet<string>;
};

export type Editor = {
  readonly state: () => EditorState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * One change is one step to undo; `joins` makes it part of the step before, as typing does.
   */
  readonly commit: (change: Change<Part>, joins?: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (ids: Iterable<string>) => void;
  /** Begin from another state, if nobody has done anything yet. */
  readonly restart: (parts: Parts<Part>) => void;
  /** Go to another state in one step that can be undone. */
  readonly become: (parts: Parts<Part>) => void;
};

export function createEditor(initial: Parts<Part>): Editor {
  let state: EditorState = { parts: initial, history: noHistory, selection: new Set() };
  const listeners = new Set<() => void>();

  function turn(next: EditorState): void {
    const selection = [...next.selection].filter((id) => next.parts.has(id));
    state =
      selection.length === next.selection.size ? next : { ...next, selection: new Set(selection) };
    for (const listener of [...listeners]) listener();
  }

  function step(move: typeof undo<Part>): void {
    const found = move(state.history);
    if (!found) return;
    const [change, history] = found;
    turn({ ...state, parts: apply(state.parts, change), history });
  }

  function commit(change: Change<Part>, joins = false): void {
    if (change.size === 0) return;
    turn({
      ...state,
      parts: apply(state.parts, change),
      history: (joins ? join : record)(state.history, change),
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit,
    undo: () => step(undo),
    redo: () => step(redo),
    select(ids) {
      const selection = new Set(ids);
      const same =
        selection.size === state.selection.size &&
        [...selection].every((id) => state.selection.has(id));
      if (!same) turn({ ...state, selection });
    },
    restart(parts) {
      const { past, future } = state.history;
      const untouched = past.length === 0 && future.length === 0;
      if (untouched && parts !== state.parts) turn({ ...state, parts });
    },
    become: (parts) => commit(between(state.parts, parts)),
  };
}
