// Whether two lists hold the same things in the same order.

export function same<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => Object.is(each, other[at]));
}
