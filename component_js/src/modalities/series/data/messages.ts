// What the two sides of a series say to each other, across threads or within one.

import type { Json } from "../../../schema.gen";
import type { Envelope, Window } from "./kept/envelope";
import type { EvenTimes } from "./kept/evenTimes";
import type { SeriesInfo, SeriesSpec } from "./seriesInfo";

/** Where a series comes from: an address with what people call it, or what the task holds. */
export type Shown = { readonly address: string; readonly url: string } | { readonly held: Json };

export type Asked =
  | { readonly kind: "open"; readonly shown: Shown; readonly spec: SeriesSpec }
  | {
      readonly kind: "look";
      readonly channel: string;
      readonly window: Window;
      readonly width: number;
    }
  | { readonly kind: "row"; readonly id: number; readonly time: number; readonly by: number }
  | { readonly kind: "renewed"; readonly url: string | undefined };

/** New buckets of a channel, from the first that was not told. */
export type Grown = {
  readonly name: string;
  readonly from: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

/** When each bucket begins and ends, where that is not even. */
export type BucketTimes = {
  readonly from: number;
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Stretches of time without rows, longer than a bucket is likely to be: start, end, start, … */
  readonly holes: Float64Array;
};

/** Some rows of a channel; times where they are not even. */
export type Slice = {
  readonly from: number;
  readonly values: Float64Array;
  readonly times: Float64Array | undefined;
};

export type Row = {
  readonly time: number;
  readonly row: number;
  readonly values: Readonly<Record<string, number>>;
};

export type Told =
  | { readonly kind: "loaded"; readonly share: number | null }
  | {
      readonly kind: "grown";
      readonly info: SeriesInfo;
      readonly times: EvenTimes | BucketTimes;
      readonly channels: readonly Grown[];
    }
  | { readonly kind: "failed"; readonly sentence: string }
  | {
      readonly kind: "seen";
      readonly channel: string;
      readonly found: Envelope | Slice | undefined;
    }
  | { readonly kind: "row"; readonly id: number; readonly row: Row | undefined }
  | { readonly kind: "renew"; readonly url: string };
