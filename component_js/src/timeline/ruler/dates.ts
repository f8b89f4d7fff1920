// Ticks of dates: at the hours, days, months and years that clocks and calendars of a zone show.

import type { Stretch } from "../../core/clock";
import { type CalendarStep, calendarStep, DAY, lengthOfStep, multiples } from "./steps";
import type { Ticks } from "./ticks";
import { fromWall, toWall } from "./zone";

/** `room` and `near` are the least that ticks with words, and those without, may be apart. */
export function dateTicks(window: Stretch, room: number, near: number, zone: string): Ticks {
  const step = calendarStep(room);
  const fine = calendarStep(near);
  const isFiner = lengthOfStep(fine) < lengthOfStep(step) / 1.5;
  return {
    major: ticksBy(step, window, zone),
    minor: isFiner && goesInto(fine, step) ? ticksBy(fine, window, zone) : [],
    step: lengthOfStep(step),
  };
}

/** Days do not go into a month evenly, but each month begins with one of them. */
function goesInto(fine: CalendarStep, step: CalendarStep): boolean {
  if (fine.unit !== step.unit) return fine.unit === "second" || fine.count === 1;
  return step.count % fine.count < 1e-9 * fine.count || step.count < 1;
}

function ticksBy(step: CalendarStep, window: Stretch, zone: string): readonly number[] {
  const wall = { start: toWall(zone, window.start), end: toWall(zone, window.end) };
  const isUnder = step.unit === "second" && step.count < 60;
  // Below a minute no zone shifts anything: half a second of its own would only lose digits.
  const walls = isUnder ? [] : wallsBy(step, wall);
  const ticks = isUnder ? multiples(window, step.count) : walls.map((each) => fromWall(zone, each));
  return ticks.filter(
    (at, before) =>
      at >= window.start && at <= window.end && (before === 0 || at > (ticks[before - 1] ?? at)),
  );
}

/** In wall time, an hour beyond both ends: clocks may be put back in between. */
function wallsBy({ unit, count }: CalendarStep, wall: Stretch): readonly number[] {
  const wide = { start: wall.start - 7200, end: wall.end + 7200 };
  if (unit === "second") return multiples(wide, count);
  return unit === "day" ? daysBy(count, wide) : monthsBy(count, wide);
}

/** Those of each month begin anew at its first, and leave out one that would be close to the next. */
function daysBy(count: number, { start, end }: Stretch): readonly number[] {
  const found: number[] = [];
  for (const month of monthsBy(1, { start: start - 31 * DAY, end })) {
    const date = new Date(month * 1000);
    const length = new Date(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
    ).getUTCDate();
    for (let day = 0; day < length - (count > 2 ? count / 2 : count - 1); day += count) {
      found.push(month + day * DAY);
    }
  }
  return found.filter((at) => at >= start && at <= end);
}

function monthsBy(count: number, { start, end }: Stretch): readonly number[] {
  const from = new Date(start * 1000);
  const first = Math.floor((from.getUTCFullYear() * 12 + from.getUTCMonth()) / count) * count;
  const found: number[] = [];
  for (let month = first; found.length < 2000; month += count) {
    const at = Date.UTC(Math.floor(month / 12), month % 12) / 1000;
    if (at > end) return found;
    if (at >= start) found.push(at);
  }
  return found;
}
