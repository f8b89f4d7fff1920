// The part of time that is shown: where places lie in it, and how it grows, shrinks and moves.

import type { Stretch } from "../../core/clock";

export const lengthOf = ({ start, end }: Stretch): number => end - start;

/** All there is to show: of a single moment, a second around it. */
export function wholeOf({ start, end }: Stretch): Stretch {
  return end > start ? { start, end } : { start: start - 0.5, end: start + 0.5 };
}

/** From a time to a pixel of a plot so many wide. */
export function xOf(window: Stretch, width: number, at: number): number {
  return ((at - window.start) / lengthOf(window)) * width;
}

export function timeAt(window: Stretch, width: number, x: number): number {
  return window.start + (x / width) * lengthOf(window);
}

export const within = (at: number, { start, end }: Stretch): number =>
  Math.min(Math.max(at, start), end);

/** Inside of all, not smaller than `least` and not larger than all. */
export function kept(window: Stretch, all: Stretch, least: number): Stretch {
  const most = lengthOf(all);
  const length = Math.min(Math.max(lengthOf(window), least), most);
  if (length >= most) return all;
  // What is too small or too large grows and shrinks about its middle.
  const middle = (window.start + window.end) / 2;
  const wanted = lengthOf(window) === length ? window.start : middle - length / 2;
  const start = Math.min(Math.max(wanted, all.start), all.end - length);
  return { start, end: start + length };
}

/** Nearer by a factor, with a place of it left where it is. */
export function zoomed(
  window: Stretch,
  all: Stretch,
  least: number,
  at: number,
  factor: number,
): Stretch {
  const before = lengthOf(window);
  const length = Math.min(Math.max(before / factor, least), lengthOf(all));
  const share = (at - window.start) / before;
  const start = at - share * length;
  return kept({ start, end: start + length }, all, Math.min(least, length));
}

export function panned({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}

/** Moved no further than is needed for a part to be seen, with some room beside it. */
export function revealing(window: Stretch, part: Stretch): Stretch {
  const room = lengthOf(window) / 16;
  if (lengthOf(part) + 2 * room > lengthOf(window)) {
    // Too long to be seen whole: its start will do.
    const isSeen = part.start < window.end - room && part.end > window.start + room;
    return isSeen ? window : panned(window, part.start - room - window.start);
  }
  if (part.start < window.start) return panned(window, part.start - room - window.start);
  if (part.end > window.end) return panned(window, part.end + room - window.end);
  return window;
}

/** A part with room beside it. */
export function around({ start, end }: Stretch, share = 0.1): Stretch {
  const room = (end - start) * share;
  return { start: start - room, end: end + room };
}

export function sameWindow(one: Stretch, other: Stretch): boolean {
  return one.start === other.start && one.end === other.end;
}

/** One edge of it at another place, no nearer to the other edge than `least`. */
export function edged(
  window: Stretch,
  all: Stretch,
  least: number,
  edge: "start" | "end",
  to: number,
): Stretch {
  const { start, end } = window;
  if (edge === "start") return { start: within(to, { start: all.start, end: end - least }), end };
  return { start, end: within(to, { start: start + least, end: all.end }) };
}
