// Where the ruler has its ticks: at round numbers, at round minutes, at the hours and days of a zone.

import type { Stretch } from "../../core/clock";
import { dateTicks } from "./dates";
import { divides, multiples, roundNumber, roundSeconds } from "./steps";

export type Ticks = {
  /** Those with words. */
  readonly major: readonly number[];
  readonly minor: readonly number[];
  /** Between two of those with words, in seconds. */
  readonly step: number;
};

/** What time counts in: plain numbers, seconds, or dates of a zone. */
export type Counting = "numbers" | "seconds" | { readonly zone: string };

/** How far apart ticks are, in CSS pixels. */
const MINOR = 7;

/** `room` is what words need, in CSS pixels. */
export function ticksOf(window: Stretch, width: number, room: number, counting: Counting): Ticks {
  const pixel = (window.end - window.start) / Math.max(width, 1);
  if (typeof counting === "object") {
    return dateTicks(window, room * pixel, MINOR * pixel, counting.zone);
  }
  const round = counting === "numbers" ? roundNumber : roundSeconds;
  const step = round(room * pixel);
  const fine = round(MINOR * pixel);
  return {
    major: multiples(window, step),
    minor: divides(fine, step) ? multiples(window, fine) : [],
    step,
  };
}
