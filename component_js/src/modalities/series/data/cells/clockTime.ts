// Times of day and offsets from UTC, read from bytes: what all ways to write a date have in common.

import type { Moment } from "./calendar";
import { CODE, type Cursor, digit } from "./cursor";

/** Two digits, NaN where they are not there. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = digit(bytes[at]);
  const ones = digit(bytes[at + 1]);
  return tens < 10 && ones < 10 ? tens * 10 + ones : Number.NaN;
}

/** Digits as millionths of what comes before them; those behind the sixth are left out. */
export function readFraction(cursor: Cursor, to: number, most = Number.POSITIVE_INFINITY): number {
  const start = cursor.at;
  let micros = 0;
  for (let unit = 100_000; cursor.at < to && cursor.at - start < most; cursor.at++) {
    const each = digit(cursor.bytes[cursor.at]);
    if (each > 9) break;
    micros += each * unit;
    unit = unit >= 10 ? unit / 10 : 0;
  }
  return cursor.at > start ? micros : Number.NaN;
}

/** "12", "12:30", "12:30:05", "1230", "123005", with a fraction of the second. */
export function readTimeOfDay(cursor: Cursor, to: number, moment: Moment): boolean {
  const { bytes } = cursor;
  const hour = twoDigits(bytes, cursor.at);
  if (!(hour < 24)) return false;
  cursor.at += 2;
  moment.second = hour * 3600;
  moment.micros = 0;
  const colon = bytes[cursor.at] === CODE.colon;
  for (const unit of [60, 1]) {
    const at = cursor.at + (colon ? 1 : 0);
    if (colon ? bytes[cursor.at] !== CODE.colon : digit(bytes[at]) > 9) return true;
    const count = twoDigits(bytes, at);
    if (at + 2 > to || !(count < 60)) return false;
    moment.second += count * unit;
    cursor.at = at + 2;
  }
  const mark = bytes[cursor.at];
  if (cursor.at >= to || (mark !== CODE.point && mark !== CODE.comma)) return true;
  cursor.at += 1;
  moment.micros = readFraction(cursor, to);
  return !Number.isNaN(moment.micros);
}

const UTC = /^ ?(?:z|utc|gmt)$/i;

/** "Z", "UTC", "+02", "+0200", "+02:00", "+02:00:30", also after a space. */
export function readOffset(cursor: Cursor, to: number, moment: Moment): boolean {
  const { bytes } = cursor;
  const start = bytes[cursor.at] === CODE.space ? cursor.at + 1 : cursor.at;
  const sign = bytes[start];
  if (sign !== CODE.plus && sign !== CODE.minus) {
    const name = String.fromCharCode(...bytes.subarray(cursor.at, Math.min(to, cursor.at + 5)));
    if (!UTC.test(name)) return false;
    cursor.at += name.length;
    moment.offset = 0;
    return true;
  }
  cursor.at = start + 1;
  const behind: Moment = { day: 0, second: 0, micros: 0, offset: null };
  if (!readTimeOfDay(cursor, to, behind)) return false;
  moment.offset = sign === CODE.minus ? -behind.second : behind.second;
  return true;
}
