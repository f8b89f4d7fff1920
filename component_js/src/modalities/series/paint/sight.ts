// What the values in sight range over.

import type { Envelope, Window } from "../data/series";
import type { Range } from "../scale";

/** Nothing where there is none. */
export function rangeIn(envelope: Envelope | undefined, window: Window): Range | undefined {
  if (!envelope) return undefined;
  const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  const { samples } = envelope;
  const lows = samples?.values ?? envelope.low;
  const highs = samples?.values ?? envelope.high;
  for (let at = 0; at < lows.length; at++) {
    const time = samples?.times[at];
    if (time !== undefined && (time < window.start || time > window.end)) continue;
    const [low = Number.NaN, high = Number.NaN] = [lows[at], highs[at]];
    // NaN is neither less nor more than anything.
    if (low < range.low) range.low = low;
    if (high > range.high) range.high = high;
  }
  return range.low <= range.high ? range : undefined;
}
