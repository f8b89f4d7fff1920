// Times in words: numbers with the digits they need, dates as ISO 8601 has them, with a blank.

import { offsetAt } from "../../../timeline/ruler/zone";
import { MINUS } from "./number";

/** A time, as fine as a difference of `fine` seconds needs. */
export type Written = (at: number, fine: number) => string;

const MINUTE = 60;
const DAY = 86_400;
const MONTH = 28 * DAY;
const YEAR = 365 * DAY;

/** What a date can say of a second: a double has no more digits for it. */
const FINEST = 6;

/** `zone` as a timeline has it: null for numbers. */
export function writing(zone: string | null): Written {
  if (zone === null) return number;
  return (at, fine) => date(at, fine, zone);
}

/** On a ruler: the time of day, and at midnight the day. The readout beside it has all of it. */
export function ticking(zone: string | null): Written {
  const written = writing(zone);
  if (zone === null) return written;
  return (at, step) => {
    const [day = "", time = ""] = written(at, step).split(" ");
    if (!time) return day;
    return /^00:00[:.0]*$/.test(time) ? day.slice(5) : time;
  };
}

function number(at: number, fine: number): string {
  const text = at.toFixed(decimals(fine, 15));
  return /[1-9]/.test(text) ? text.replace("-", MINUS) : text.replace("-", "");
}

function date(at: number, fine: number, zone: string): string {
  const digits = decimals(fine, FINEST);
  const [whole, fraction] = parted(at, digits);
  const offset = offsetAt(zone, whole);
  const there = new Date((whole + offset) * 1000);
  if (Number.isNaN(there.getTime())) return number(at, fine);
  // Years before 0 and beyond 9999 have a sign and six digits.
  const [day = "", clock = ""] = there.toISOString().split("T");
  if (fine >= YEAR) return day.slice(0, -6);
  if (fine >= MONTH) return day.slice(0, -3);
  if (fine >= DAY) return day;
  const seconds = fine >= MINUTE ? "" : `${clock.slice(5, 8)}${fraction}`;
  const time = `${day} ${clock.slice(0, 5)}${seconds}`;
  return zone === "" ? time : `${time} ${offsetIn(offset)}`;
}

/** Digits after the point that tell two times apart. */
export function decimals(fine: number, most: number): number {
  const digits = fine > 0 ? Math.max(0, Math.ceil(-Math.log10(fine) - 1e-9)) : 0;
  // Steps of 2.5 need another digit than those of 1, 2 and 5; what comes of pixels does not.
  const isLonger = !isWhole(fine * 10 ** digits) && isWhole(fine * 10 ** (digits + 1));
  return Math.min(most, isLonger ? digits + 1 : digits);
}

const isWhole = (count: number): boolean => Math.abs(count - Math.round(count)) < 1e-6;

/** Whole seconds, and the rest as it is written behind them. */
function parted(at: number, digits: number): readonly [number, string] {
  const whole = Math.floor(at);
  if (digits === 0) return [Math.floor(at + 0.5), ""];
  const rest = Math.round((at - whole) * 10 ** digits);
  if (rest === 10 ** digits) return [whole + 1, `.${"0".repeat(digits)}`];
  return [whole, `.${String(rest).padStart(digits, "0")}`];
}

function offsetIn(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / MINUTE);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
