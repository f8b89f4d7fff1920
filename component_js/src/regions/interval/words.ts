// An interval in words.

import type { AnySpace, Interval } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Interval";

export const tools = {
  interval: { title: "Interval", key: "i" },
  instant: { title: "Instant", key: "t" },
};

/** Dates are written as clocks of their zone show them, where it is known that they are dates. */
export function describe({ start, end, channel }: Geometry<Interval>, space?: AnySpace): string {
  const zone = space?.kind === "timeline" ? space.zone : null;
  const written = (at: number): string => (zone === null ? plain(at) : dated(at, zone));
  const [from, to] = [written(start), written(end)];
  const [day = ""] = from.match(/^\S+ /) ?? [];
  // Of the same day, the day is said once.
  const until = day && to.startsWith(day) ? to.slice(day.length) : to;
  const when = start === end ? `at ${from}` : `${from} to ${until}`;
  return `${when}${channel === null ? "" : ` of ${channel}`}`;
}

/** To the millisecond, and no further than there is something to say. */
const plain = (seconds: number): string => String(Number(seconds.toFixed(3)));

function dated(seconds: number, zone: string): string {
  const date = new Date(seconds * 1000);
  const [dateStyle, timeStyle] = ["short", "medium"] as const;
  try {
    // The Swedish write it as ISO does.
    return date.toLocaleString("sv", { dateStyle, timeStyle, timeZone: zone || "UTC" });
  } catch {
    // A zone that the browser does not know, or an offset where it takes none.
    return date.toISOString();
  }
}
