// Days and seconds since 1970 in the Gregorian calendar, as Python counts them.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a date says; `offset` is that of its zone in seconds, null where it names none. */
export type Moment = { day: number; second: number; micros: number; offset: number | null };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** NaN where there is no such day. */
export function dayOf(year: number, month: number, day: number): number {
  const last = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  if (!(year >= 1 && day >= 1 && day <= last)) return Number.NaN;
  // Years that begin in March end with the day that leap years add.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + days - 719_468;
}

/** The day so many into its year, 1 the first. */
export const dayInYear = (year: number, count: number): number => dayOf(year, 1, 1) + count - 1;

/** Since 1970, rounded once: microseconds are kept until the year 2255. NaN: no such day. */
export function secondsOf({ day, second, micros, offset }: Moment): number {
  const whole = day * 86_400 + second - (offset ?? 0);
  const all = whole * 1e6 + micros;
  return Math.abs(all) <= Number.MAX_SAFE_INTEGER ? all / 1e6 : whole + micros / 1e6;
}

/** As Python writes an offset: "+02:00", "UTC" where there is no difference. */
export function zoneOf(offset: number): string {
  if (offset === 0) return "UTC";
  const size = Math.abs(offset);
  const two = (count: number): string => String(Math.floor(count)).padStart(2, "0");
  const odd = size % 60 ? `:${two(size % 60)}` : "";
  return `${offset < 0 ? "-" : "+"}${two(size / 3600)}:${two((size / 60) % 60)}${odd}`;
}
