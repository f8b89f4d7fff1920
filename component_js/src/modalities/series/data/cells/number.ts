// Numbers as files have them: read from bytes where they are plain, else from text.

import { CODE, type Cursor, digit } from "./cursor";
import { longNumber } from "./long";

/** Powers of ten that a float has exactly: a product or quotient with one is rounded only once. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const power = (of: number): number => POWERS[of] ?? Number.NaN;

/** Whole numbers above this are not all there among floats. */
export const EXACT = Number.MAX_SAFE_INTEGER;

/** The first digits go into one float, the next few into another. */
const FULL = 1e14;
const MORE = 6;

/**
 * The number at the cursor, which then stands behind it, bit for bit as `Number` reads it. NaN, and
 * the cursor where it was, if there is none or one that takes more care.
 */
export function readNumber(cursor: Cursor, point: number): number {
  const { bytes, at: start } = cursor;
  let at = start;
  const sign = bytes[at];
  if (sign === CODE.minus || sign === CODE.plus) at += 1;
  let digits = 0;
  let more = 0;
  let moreDigits = 0;
  let first = at;
  // Where the point stands; the digits behind it make the number so much smaller.
  let behind = -1;
  for (; ; at++) {
    const each = digit(bytes[at]);
    if (each < 10) {
      if (digits < FULL) digits = digits * 10 + each;
      else {
        more = more * 10 + each;
        moreDigits += 1;
      }
    } else if (bytes[at] === point && behind < 0) {
      behind = at + 1;
      first += 1;
    } else break;
  }
  if (at === first || moreDigits > MORE) return Number.NaN;
  let exponent = behind < 0 ? 0 : behind - at;
  const mark = bytes[at];
  if (mark === CODE.lowerE || mark === CODE.upperE) {
    cursor.at = at + 1;
    const added = readExponent(cursor);
    at = cursor.at;
    exponent += added;
  }
  const value = scaled(digits, more, moreDigits, exponent);
  cursor.at = Number.isNaN(value) ? start : at;
  return sign === CODE.minus ? -value : value;
}

function scaled(digits: number, more: number, moreDigits: number, exponent: number): number {
  const factor = power(Math.abs(exponent));
  if (moreDigits === 0) return exponent < 0 ? digits / factor : digits * factor;
  return exponent > 0 ? Number.NaN : longNumber(digits, power(moreDigits), more, factor);
}

function readExponent(cursor: Cursor): number {
  const isNegative = cursor.bytes[cursor.at] === CODE.minus;
  if (isNegative || cursor.bytes[cursor.at] === CODE.plus) cursor.at += 1;
  const first = cursor.at;
  let exponent = 0;
  for (let each = digit(cursor.bytes[first]); each < 10; ) {
    exponent = exponent * 10 + each;
    cursor.at += 1;
    each = digit(cursor.bytes[cursor.at]);
  }
  if (cursor.at === first) return Number.NaN;
  return isNegative ? -exponent : exponent;
}

const EMPTY = new Set(["", "-", "na", "n/a", "#n/a", "nan", "-nan", "null", "none", "<na>", "nat"]);
const ENDLESS = /^[+-]?(?:inf|infinity|∞)$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;

/** A cell: a number, NaN where it is empty or without end, nothing where it is text. */
export function numberOf(text: string, comma = false): number | undefined {
  const cell = text.trim().toLowerCase();
  if (EMPTY.has(cell) || ENDLESS.test(cell)) return Number.NaN;
  if (cell === "true") return 1;
  if (cell === "false") return 0;
  const plain = comma ? cell.replace(",", ".") : cell;
  return NUMBER.test(plain) ? Number(plain) : undefined;
}

/** A value of JSON or of a library that reads files. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
  return typeof value === "string" ? numberOf(value) : undefined;
}
