// What can be undone and redone: changes in the order they were made.

import { type Change, compose, invert } from "./change";

export type History<T> = {
  readonly past: readonly Change<T>[];
  readonly future: readonly Change<T>[];
};

export const noHistory: History<never> = { past: [], future: [] };

export function record<T>(history: History<T>, change: Change<T>): History<T> {
  return { past: [...history.past, change], future: [] };
}

/** Make a change part of the one before it, if both are about the same parts: one step to undo. */
export function join<T>(history: History<T>, change: Change<T>): History<T> {
  const last = history.past.at(-1);
  const same = last && last.size === change.size && [...change.keys()].every((id) => last.has(id));
  if (!same) return record(history, change);
  const both = compose(last, change);
  const past = history.past.slice(0, -1);
  return { past: both.size === 0 ? past : [...past, both], future: [] };
}

/** The change to apply, and the history after it; undefined when there is nothing to undo. */
export function undo<T>(history: History<T>): readonly [Change<T>, History<T>] | undefined {
  const last = history.past.at(-1);
  if (!last) return undefined;
  return [invert(last), { past: history.past.slice(0, -1), future: [last, ...history.future] }];
}

export function redo<T>(history: History<T>): readonly [Change<T>, History<T>] | undefined {
  const [next, ...rest] = history.future;
  if (!next) return undefined;
  return [next, { past: [...history.past, next], future: rest }];
}
