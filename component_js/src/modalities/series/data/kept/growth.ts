// What the other side has not been told yet of how a series grew: new buckets, and where they lie.

import type { BucketTimes, Grown, Told } from "../messages";
import type { SeriesInfo } from "../seriesInfo";
import type { Axis } from "./axis";
import { BUCKET } from "./pyramid";
import type { Table } from "./table";

export type News = { readonly told: Told; readonly moved: readonly ArrayBufferLike[] };

/** Remembers what was told. */
export function createGrowth(): (table: Table, info: SeriesInfo) => News {
  const sent = new Map<string, number>();
  let sentTimes = 0;
  return (table, info) => {
    const shown = new Set(info.columns.map(({ name }) => name));
    const channels = table
      .channels()
      .filter(({ name }) => shown.has(name))
      .map(({ name, pyramid }): Grown => {
        const from = sent.get(name) ?? 0;
        sent.set(name, pyramid.buckets());
        return { name, from, ...pyramid.part(from) };
      });
    const even = table.axis.even();
    const times = even ?? bucketTimes(table.axis, sentTimes);
    sentTimes = even ? 0 : Math.ceil(table.axis.rows() / BUCKET);
    const moved = channels.flatMap(({ low, high }) => [low.buffer, high.buffer]);
    return { told: { kind: "grown", info, times, channels }, moved };
  };
}

function bucketTimes(axis: Axis, from: number): BucketTimes {
  const rows = axis.rows();
  const count = Math.ceil(rows / BUCKET) - from;
  const first = Float64Array.from({ length: count }, (_, at) => axis.time((from + at) * BUCKET));
  const last = Float64Array.from({ length: count }, (_, at) =>
    axis.time(Math.min(rows, (from + at + 1) * BUCKET) - 1),
  );
  const holes = axis.holes().flatMap((row) => [axis.time(row - 1), axis.time(row)]);
  return { from, first, last, holes: Float64Array.from(holes) };
}
