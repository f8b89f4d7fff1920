// Whether two lists hold the same things in the same order, or things that look the same.

export function same<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => Object.is(each, other[at]));
}

/** Of flat things: each field of one as it is in the other. */
export function alike<T extends object>(some: readonly T[], others: readonly T[]): boolean {
  return (
    some === others ||
    (some.length === others.length && some.every((one, at) => isAlike(one, others[at])))
  );
}

function isAlike<T extends object>(one: T, other: T | undefined): boolean {
  if (one === other) return true;
  if (!other || Object.keys(one).length !== Object.keys(other).length) return false;
  for (const field in one) if (!Object.is(one[field], other[field])) return false;
  return true;
}
