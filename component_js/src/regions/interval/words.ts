// An interval in words.

import type { AnySpace, Interval } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Interval";

export const tools = {
  interval: { title: "Interval", key: "i" },
  instant: { title: "Instant", key: "t" },
};

export const isImpossible = ({ start, end }: Geometry<Interval>): boolean => end < start;

/** Dates are written as clocks of their zone show them, where it is known that they are dates. */
export function describe(
  { start, end, channel }: Geometry<Interval>,
  space?: AnySpace,
  plays = false,
): string {
  const zone = space?.kind === "timeline" ? space.zone : null;
  const counted = plays ? played : plain;
  const written = (at: number): string => (zone === null ? counted(at) : dated(at, zone));
  const [from, to] = [written(start), written(end)];
  // Of the same day or year, that is said once.
  const said = zone === null ? [] : [from.slice(0, 11), from.slice(0, 5)];
  const again = said.find((part) => to.startsWith(part)) ?? "";
  const when = start === end ? `at ${from}` : `${from} to ${to.slice(again.length)}`;
  return `${when}${channel === null ? "" : ` of ${channel}`}`;
}

/** To the millisecond, and no further than there is something to say. */
const plain = (seconds: number): string => String(Number(seconds.toFixed(3)));

/** As players have it: 1:05:02.5 is an hour and some. */
function played(seconds: number): string {
  const whole = Math.floor(Number(seconds.toFixed(3)) / 60);
  const rest = plain(seconds - whole * 60);
  const two = (part: string | number): string => String(part).padStart(2, "0");
  const front = whole < 60 ? whole : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
  return `${front}:${Number(rest) < 10 ? "0" : ""}${rest}`;
}

function dated(seconds: number, zone: string): string {
  const date = new Date(seconds * 1000);
  const timeStyle = seconds % 60 === 0 ? "short" : "medium";
  try {
    // The Swedish write it as ISO does.
    return date.toLocaleString("sv", { dateStyle: "short", timeStyle, timeZone: zone || "UTC" });
  } catch {
    // A zone that the browser does not know, or an offset where it takes none.
    return date.toISOString();
  }
}
