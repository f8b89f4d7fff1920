// Wall time in a time zone: an offset, a name, or none.

const fixed = /^([+-])(\d{2}):?(\d{2})$/;
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();
const known = new Map<string, number>();

/** Offsets change at most at quarters of an hour. */
const QUARTER = 900;

/** What a zone is ahead of UTC by at a moment, in seconds. */
export function offsetAt(zone: string, seconds: number): number {
  const [, sign, hours, minutes] = fixed.exec(zone) ?? [];
  if (sign) return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  if (zone === "" || zone === "Z" || zone === "UTC") return 0;
  const quarter = Math.floor(seconds / QUARTER);
  const key = `${zone} ${quarter}`;
  const found = known.get(key) ?? offsetOf(zone, quarter * QUARTER);
  if (known.size > 5000) known.clear();
  known.set(key, found);
  return found;
}

function offsetOf(zone: string, seconds: number): number {
  const moment = new Date(seconds * 1000);
  if (!clocks.has(zone)) clocks.set(zone, clockOf(zone));
  const parts = clocks.get(zone)?.formatToParts(moment);
  if (!parts) return 0;
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return Math.round((wall - seconds * 1000) / 1000);
}

/** Nothing for a name that the browser does not know. */
function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const [day, hour] = ["numeric", "2-digit"] as const;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: day,
      month: day,
      day,
      hour,
      minute: hour,
      second: hour,
    });
  } catch {
    return undefined;
  }
}

export const toWall = (zone: string, seconds: number): number => seconds + offsetAt(zone, seconds);

/** The moment when clocks show a wall time; one that they leap over is taken as an hour later. */
export function fromWall(zone: string, wall: number): number {
  const guess = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, guess);
}
