// What is known of a series while it is read and once it is: what the view and the worker both say.

import type { SeriesSource } from "../../../schema.gen";

/** How a source wants its series read. */
export type SeriesSpec = Readonly<
  Pick<SeriesSource, "time" | "time_format" | "rate" | "zone" | "separator"> & {
    readonly channels: readonly { readonly column: string }[];
  }
>;

export type Column = {
  readonly name: string;
  /** How many numbers are in it. */
  readonly count: number;
  /** NaN where there are none. */
  readonly low: number;
  readonly high: number;
  /** How often its line breaks. */
  readonly gaps: number;
};

export type SeriesInfo = {
  /** The time of the first sample and of the last that is here. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** As `Timeline.zone`: null where times are numbers, else they are seconds since 1970. */
  readonly zone: string | null;
  /** The usual distance of two samples. */
  readonly step: number;
  /** How much of it is loaded, 0 to 1 (0 also where nobody knows); null when all of it is. */
  readonly partial: number | null;
  /** What a person should know of how it was read: columns left out, a separator found. */
  readonly notes: readonly string[];
};

/** A distance in time of so many usual steps is a gap. */
export const GAP = 3;
