// A place in bytes that moves on while they are read.

export type Cursor = { bytes: Uint8Array; at: number };

export const CODE = {
  tab: 9,
  feed: 10,
  carriage: 13,
  space: 32,
  quote: 34,
  plus: 43,
  comma: 44,
  minus: 45,
  point: 46,
  zero: 48,
  nine: 57,
  colon: 58,
  upperE: 69,
  lowerE: 101,
} as const;

/** A digit's value; anything else is more than 9. */
export const digit = (byte: number | undefined): number => {
  const value = (byte ?? 0) - CODE.zero;
  return value < 0 ? 10 : value;
};
