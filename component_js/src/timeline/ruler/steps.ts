// Round steps: 1, 2, 5 of numbers, and what clocks and calendars count by.

import type { Stretch } from "../../core/clock";

const MINUTE = 60;
const HOUR = 3600;
export const DAY = 86_400;

const ofClocks = [1, 2, 5, 10, 15, 30].flatMap((each) => [each, each * MINUTE]);
const ofHours = [1, 2, 3, 6, 12].map((each) => each * HOUR);
const upToDays = [...ofClocks, ...ofHours].sort((one, other) => one - other);

/** The smallest of 1, 2 and 5, ten times or a tenth of them, … that is not below a number. */
export function roundNumber(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  for (const times of [1, 2, 5]) if (times * power >= least * (1 - 1e-9)) return times * power;
  return 10 * power;
}

export function roundSeconds(least: number): number {
  if (least < 1) return roundNumber(least);
  return upToDays.find((each) => each >= least) ?? roundNumber(least / DAY) * DAY;
}

/** A step of a calendar: so many seconds within a day, or so many days, months. */
export type CalendarStep =
  | { readonly unit: "second"; readonly count: number }
  | { readonly unit: "day"; readonly count: number }
  | { readonly unit: "month"; readonly count: number };

const days = [1, 2, 5, 10].map((count) => ({ unit: "day", count }) as const);
const months = [1, 3, 6].map((count) => ({ unit: "month", count }) as const);

/** About how long it is, in seconds. */
export function lengthOfStep({ unit, count }: CalendarStep): number {
  const lengths = { second: 1, day: DAY, month: 30.4375 * DAY } as const;
  return count * lengths[unit];
}

export function calendarStep(least: number): CalendarStep {
  if (least < 1) return { unit: "second", count: roundNumber(least) };
  const count = upToDays.find((each) => each >= least);
  if (count !== undefined) return { unit: "second", count };
  const longer = [...days, ...months].find((step) => lengthOfStep(step) >= least);
  const year = lengthOfStep({ unit: "month", count: 12 });
  return longer ?? { unit: "month", count: 12 * roundNumber(Math.max(1, least / year)) };
}

/** The multiples of a step that lie in a window; each is worked out by itself, so that none drifts. */
export function multiples({ start, end }: Stretch, step: number): readonly number[] {
  const first = Math.ceil(start / step - 1e-9);
  const count = Math.max(0, Math.floor(end / step + 1e-9) - first + 1);
  return Array.from({ length: Math.min(count, 2000) }, (_, at) => counted(first + at, step));
}

/** Of a step below one, which is one part of a whole number: 3 * 0.1 would be 0.30000000000000004. */
const counted = (count: number, step: number): number =>
  step < 1 ? count / Math.round(1 / step) : count * step;

export function divides(fine: number, step: number): boolean {
  const times = step / fine;
  return Math.abs(times - Math.round(times)) < 1e-6 && times > 1.5;
}
