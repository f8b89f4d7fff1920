// Numbers with more digits than a float holds, rounded as `Number` rounds them.

/** Halves of a float whose products are exact (Dekker). */
const SPLIT = 2 ** 27 + 1;

function lowProduct(one: number, other: number, product: number): number {
  const high = SPLIT * one - (SPLIT * one - one);
  const low = one - high;
  const otherHigh = SPLIT * other - (SPLIT * other - other);
  const otherLow = other - otherHigh;
  return low * otherLow - (product - high * otherHigh - low * otherHigh - high * otherLow);
}

/** Twice as many bits are kept; this much of them may be wrong. */
const DOUBT = 2 ** -40;

/**
 * `(digits * shift + more) / factor`: the digits that a float holds, and then some; `shift` and
 * `factor` are powers of ten that it holds. NaN where the rounding is too close to call.
 */
export function longNumber(digits: number, shift: number, more: number, factor: number): number {
  const product = digits * shift;
  const high = product + more;
  const low = more - (high - product) + lowProduct(digits, shift, product);
  const near = high / factor;
  const back = near * factor;
  const rest = (high - back - lowProduct(near, factor, back) + low) / factor;
  const value = near + rest;
  const isSure = value === near + rest * (1 + DOUBT) && value === near + rest * (1 - DOUBT);
  return isSure ? value : Number.NaN;
}
