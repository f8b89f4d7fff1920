// Times as a series has them: numbers, ISO dates or dates of a format, all of one kind.

import { type Moment, secondsOf, zoneOf } from "./calendar";
import type { Cursor } from "./cursor";
import { readIso } from "./iso";
import { EXACT, numberOf } from "./number";
import { compiled } from "./strptime";

/** What is wrong with a time, to stand behind "The time in row 3, “x”, ". */
export type Unread = string;

export type TimeReader = {
  /** Seconds of a date, else the number; the cause where the bytes from `from` to `to` are neither. */
  readonly read: (bytes: Uint8Array, from: number, to: number) => number | Unread;
  readonly text: (text: string) => number | Unread;
  /** As `Timeline.zone`; known once a time was read. */
  readonly zone: () => string | null;
  /** Whether times are numbers; nothing before the first was read. */
  readonly isNumber: () => boolean | undefined;
};

export function createTimeReader(format: string, comma = false): TimeReader {
  const moment: Moment = { day: 0, second: 0, micros: 0, offset: null };
  const cursor: Cursor = { bytes: new Uint8Array(0), at: 0 };
  const readDate = format === "" ? readIso : compiled(format);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let isNumber: boolean | undefined = format === "" ? undefined : false;
  let zone: string | null | undefined;

  function date(bytes: Uint8Array, from: number, to: number): number | undefined {
    cursor.bytes = bytes;
    cursor.at = from;
    return readDate(cursor, to, moment) ? secondsOf(moment) : undefined;
  }

  function unlike(text: string): Unread {
    if (text === "") return "is empty";
    if (format !== "") return `is not written as ${format}`;
    if (isNumber) return "is not a number as the times before it are";
    return zone === undefined
      ? "is neither a number nor an ISO 8601 date: say how it is written with time_format"
      : "is not an ISO 8601 date as the times before it are";
  }

  function read(bytes: Uint8Array, from: number, to: number): number | Unread {
    if (isNumber === false) {
      const seconds = date(bytes, from, to);
      if (seconds !== undefined) {
        const named = moment.offset !== null;
        if (zone === undefined) zone = moment.offset === null ? "" : zoneOf(moment.offset);
        if (named !== (zone !== "")) {
          return named
            ? "names a time zone, the first does not"
            : "names no time zone, the first does";
        }
        return seconds;
      }
    }
    const text = decoder.decode(bytes.subarray(from, to)).trim();
    if (isNumber === false) return unlike(text);
    const value = numberOf(text, comma);
    if (value !== undefined && !Number.isNaN(value)) {
      if (Math.abs(value) > EXACT && /^[+-]?\d+$/.test(text)) {
        return "is too large to be kept exactly: give seconds";
      }
      isNumber = true;
      return value;
    }
    if (isNumber === undefined && date(bytes, from, to) !== undefined) {
      isNumber = false;
      return read(bytes, from, to);
    }
    return unlike(text);
  }

  return {
    read,
    text(text) {
      const bytes = encoder.encode(text.trim());
      return read(bytes, 0, bytes.length);
    },
    zone: () => zone ?? null,
    isNumber: () => isNumber,
  };
}
