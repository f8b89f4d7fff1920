// The algebra of edits: a change holds what each part was before and what it is after.

/** Undefined stands for "not there", so that adding and deleting are changes like any other. */
export type Change<T> = ReadonlyMap<string, readonly [before: T | undefined, after: T | undefined]>;

export type Parts<T> = ReadonlyMap<string, T>;

export const nothing: Change<never> = new Map();

export function apply<T>(parts: Parts<T>, change: Change<T>): Parts<T> {
  if (change.size === 0) return parts;
  const next = new Map(parts);
  for (const [id, [, after]] of change) {
    if (after === undefined) next.delete(id);
    else next.set(id, after);
  }
  return next;
}

export function invert<T>(change: Change<T>): Change<T> {
  return new Map([...change].map(([id, [before, after]]) => [id, [after, before]]));
}

/** One change that does what `first` and then `second` do. */
export function compose<T>(first: Change<T>, second: Change<T>): Change<T> {
  const both = new Map(first);
  for (const [id, [before, after]] of second) {
    const earlier = first.get(id);
    const start = earlier ? earlier[0] : before;
    if (Object.is(start, after)) both.delete(id);
    else both.set(id, [start, after]);
  }
  return both;
}

/** The change that leads from one state to another. */
export function between<T>(from: Parts<T>, to: Parts<T>): Change<T> {
  const change = new Map<string, readonly [T | undefined, T | undefined]>();
  for (const [id, before] of from) {
    const after = to.get(id);
    if (!Object.is(before, after)) change.set(id, [before, after]);
  }
  for (const [id, after] of to) if (!from.has(id)) change.set(id, [undefined, after]);
  return change;
}
