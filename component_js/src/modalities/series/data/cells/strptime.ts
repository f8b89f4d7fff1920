// Dates in the words of Python's strptime, compiled once and then read from bytes.

import { quoted, SeriesError } from "../seriesError";
import { dayInYear, dayOf, type Moment } from "./calendar";
import { readFraction, readOffset } from "./clockTime";
import { CODE, type Cursor, digit } from "./cursor";

type Counted = "year" | "month" | "day" | "ofYear" | "hour" | "half" | "minute" | "second";
type Parts = Record<Counted, number> & { isLate: boolean; moment: Moment };

/** Reads its part from the cursor on; whether it is there. */
type Step = (cursor: Cursor, to: number, parts: Parts) => boolean;

export type ReadDate = (cursor: Cursor, to: number, moment: Moment) => boolean;

/** At most so many digits, fewer where the number would be too great. */
function counted(part: Counted, digits: number, least: number, most: number): Step {
  return (cursor, to, parts) => {
    const end = Math.min(to, cursor.at + digits);
    let value = -1;
    for (; cursor.at < end; cursor.at++) {
      const each = digit(cursor.bytes[cursor.at]);
      const next = Math.max(value, 0) * 10 + each;
      if (each > 9 || next > most) break;
      value = next;
    }
    parts[part] = value;
    return value >= least;
  };
}

/** All of its digits. */
function year(digits: 2 | 4): Step {
  const read = counted("year", digits, 0, 9999);
  return (cursor, to, parts) => {
    const start = cursor.at;
    const isThere = read(cursor, to, parts) && cursor.at - start === digits;
    if (digits === 2) parts.year += parts.year < 69 ? 2000 : 1900;
    return isThere;
  };
}

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** These very bytes, whatever the case of their letters. */
function literal(text: string): Step {
  const wanted = new TextEncoder().encode(text).map(lower);
  return (cursor, to) => {
    if (cursor.at + wanted.length > to) return false;
    for (const byte of wanted) if (lower(cursor.bytes[cursor.at++] ?? 0) !== byte) return false;
    return true;
  };
}

/** The longest of the names that stands there. */
function named(names: string, put: (parts: Parts, index: number) => void): Step {
  const steps = names
    .split(" ")
    .map((name, index) => ({ index, size: name.length, step: literal(name) }));
  steps.sort((one, other) => other.size - one.size);
  return (cursor, to, parts) => {
    const start = cursor.at;
    const found = steps.find(({ step }) => {
      cursor.at = start;
      return step(cursor, to, parts);
    });
    if (found) put(parts, found.index);
    return found !== undefined;
  };
}

const blank: Step = (cursor, to) => {
  const start = cursor.at;
  while (cursor.at < to && /\s/.test(String.fromCharCode(cursor.bytes[cursor.at] ?? 0)))
    cursor.at += 1;
  return cursor.at > start;
};

const day = counted("day", 2, 1, 31);
const inMonth = (parts: Parts, index: number): void => {
  parts.month = index + 1;
};
const inHalf = (parts: Parts, index: number): void => {
  parts.isLate = index === 1;
};
const MONTHS =
  "january february march april may june july august september october november december";
const WEEK = "monday tuesday wednesday thursday friday saturday sunday";
const short = (names: string): string => names.replace(/(\w{3})\w*/g, "$1");

const steps: Readonly<Record<string, Step>> = {
  Y: year(4),
  y: year(2),
  m: counted("month", 2, 1, 12),
  B: named(MONTHS, inMonth),
  b: named(short(MONTHS), inMonth),
  d: (cursor, to, parts) => {
    if (cursor.bytes[cursor.at] === CODE.space) cursor.at += 1;
    return day(cursor, to, parts);
  },
  j: counted("ofYear", 3, 1, 366),
  A: named(WEEK, () => {}),
  a: named(short(WEEK), () => {}),
  H: counted("hour", 2, 0, 23),
  I: counted("half", 2, 1, 12),
  p: named("am pm", inHalf),
  M: counted("minute", 2, 0, 59),
  S: counted("second", 2, 0, 59),
  f: (cursor, to, { moment }) => {
    moment.micros = readFraction(cursor, to, 6);
    return !Number.isNaN(moment.micros);
  },
  z: (cursor, to, { moment }) => readOffset(cursor, to, moment),
  Z: (cursor, to, { moment }) => readOffset(cursor, to, moment),
  "%": literal("%"),
};

const WHOLE = new Map([
  ["c", "%a %b %d %H:%M:%S %Y"],
  ["x", "%m/%d/%y"],
  ["X", "%H:%M:%S"],
]);

/** Throws a sentence about a format that nothing can be read with. */
export function compiled(format: string): ReadDate {
  const spelt = format.replace(/%([cxX])/g, (all, word) => WHOLE.get(word) ?? all);
  const parts = spelt.match(/%.?|\s+|[^%\s]+/gsu) ?? [];
  const all = parts.map((part) => {
    if (part.startsWith("%")) return stepFor(part.slice(1), format);
    return part.trim() === "" ? blank : literal(part);
  });
  return (cursor, to, moment) => {
    Object.assign(moment, { second: 0, micros: 0, offset: null });
    const read = { ...START, moment };
    if (!all.every((step) => step(cursor, to, read)) || cursor.at !== to) return false;
    const { ofYear, half, isLate } = read;
    moment.day = ofYear ? dayInYear(read.year, ofYear) : dayOf(read.year, read.month, read.day);
    const hour = half ? (half % 12) + (isLate ? 12 : 0) : read.hour;
    moment.second = hour * 3600 + read.minute * 60 + read.second;
    return !Number.isNaN(moment.day);
  };
}

const START = {
  year: 1900,
  month: 1,
  day: 1,
  ofYear: 0,
  hour: 0,
  half: 0,
  minute: 0,
  second: 0,
  isLate: false,
};

function stepFor(word: string, format: string): Step {
  const step = Object.hasOwn(steps, word) ? steps[word] : undefined;
  if (step) return step;
  const known = Object.keys(steps).map((each) => `%${each}`);
  throw new SeriesError(
    `The time format ${quoted(format)} has %${word}, which is not known here: only ${known.join(" ")} are.`,
  );
}
