// The regions in another order: some of them moved together, next to another.

/** Those before, the moved ones, those behind; the moved ones keep the order among themselves. */
export function movedNextTo(
  order: readonly string[],
  ids: ReadonlySet<string>,
  target: string,
  side: "before" | "behind",
): readonly string[] {
  const rest = order.filter((id) => !ids.has(id));
  const at = rest.indexOf(target);
  if (at === -1) return order;
  const cut = side === "before" ? at : at + 1;
  return [...rest.slice(0, cut), ...order.filter((id) => ids.has(id)), ...rest.slice(cut)];
}

/** One place up (-1) or down (1) among those that are seen; the same order where there is none. */
export function stepped(
  order: readonly string[],
  seen: readonly string[],
  ids: ReadonlySet<string>,
  by: -1 | 1,
): readonly string[] {
  const isMoved = (id: string): boolean => ids.has(id);
  const edge = by < 0 ? seen.findIndex(isMoved) : seen.findLastIndex(isMoved);
  const target = edge === -1 ? undefined : seen[edge + by];
  if (target === undefined) return order;
  return movedNextTo(order, ids, target, by < 0 ? "before" : "behind");
}
