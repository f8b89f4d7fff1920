// Dates as ISO 8601 writes them, read from bytes: what Python's fromisoformat reads, without weeks.

import { dayOf, type Moment } from "./calendar";
import { readOffset, readTimeOfDay, twoDigits } from "./clockTime";
import { CODE, type Cursor } from "./cursor";

/** Whether the bytes from the cursor up to `to` are a date, and nothing but one. */
export function readIso(cursor: Cursor, to: number, moment: Moment): boolean {
  const { bytes, at } = cursor;
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
  const dash = bytes[at + 4] === CODE.minus ? 1 : 0;
  const month = twoDigits(bytes, at + 4 + dash);
  const dayAt = at + 6 + 2 * dash;
  if (dash && bytes[dayAt - 1] !== CODE.minus) return false;
  moment.day = dayOf(year, month, twoDigits(bytes, dayAt));
  moment.second = 0;
  moment.micros = 0;
  moment.offset = null;
  if (Number.isNaN(moment.day) || dayAt + 2 > to) return false;
  cursor.at = dayAt + 2;
  if (cursor.at === to) return true;
  // Whatever stands between date and time: "T", a space.
  cursor.at += 1;
  if (!readTimeOfDay(cursor, to, moment)) return false;
  return cursor.at === to || (readOffset(cursor, to, moment) && cursor.at === to);
}
