// All rows of a series as they arrive: their times and the channels over them.

import type { Choice, Chosen } from "../reading/chosen";
import { SeriesError } from "../seriesError";
import type { Column, SeriesInfo, SeriesSpec } from "../seriesInfo";
import { type Axis, createAxis } from "./axis";
import { type Channel, createChannel, type Values } from "./channel";
import type { Rows } from "./envelope";

/** More numbers than this are refused before the tab runs out of memory. */
const MOST = 2 ** 27;

/** `PIECE` rows, the last time fewer. `place` says where one of them stands, as in "line 3". */
export type Piece = {
  readonly rows: number;
  /** NaN where one is empty; nothing where the rate says the time. */
  readonly times?: Float64Array;
  /** Those of each channel; it is kept, and nobody else may change it. */
  readonly values: readonly Values[];
  readonly place: (row: number) => string;
};

export type Table = {
  readonly axis: Axis;
  readonly channels: () => readonly Channel[];
  readonly append: (piece: Piece) => void;
  /** Leaves a channel out; says so, if there is something to say. */
  readonly drop: (chosen: Chosen, note?: string) => void;
  readonly note: (note: string) => void;
  readonly rowsOf: (name: string) => Rows | undefined;
  readonly info: (partial: number | null, zone: string | null) => SeriesInfo | undefined;
};

export function createTable({ time, channels: all, notes }: Choice, spec: SeriesSpec): Table {
  const axis = createAxis(time === undefined ? spec.rate : undefined);
  const channels = all.map(({ name }) => createChannel(name));
  const gone = new Set<string>();
  const told = [...notes];
  const kept = (): readonly Channel[] => channels.filter(({ name }) => !gone.has(name));
  const isDeclared = spec.channels.length > 0;

  function columnOf(channel: Channel, gaps: number): Column {
    const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
    channel.widen(range, 0, axis.rows());
    const some = range.low <= range.high;
    return {
      name: channel.name,
      count: channel.count(),
      low: some ? range.low : Number.NaN,
      high: some ? range.high : Number.NaN,
      gaps: gaps + channel.holes(),
    };
  }

  return {
    axis,
    channels: kept,
    append({ rows, times, values, place }) {
      if (rows === 0) return;
      const before = axis.rows();
      if ((before + rows) * (kept().length + (axis.even() ? 0 : 1)) > MOST) {
        throw new SeriesError(
          `There are more than ${MOST.toLocaleString("en")} numbers here: name fewer channels, or thin the series out.`,
        );
      }
      const early = axis.append(times ?? new Float64Array(rows));
      if (early !== undefined) throw new SeriesError(backwards(early - before, times, place, axis));
      for (const [index, channel] of channels.entries()) {
        if (!gone.has(channel.name)) channel.append(values[index] ?? new Float64Array(rows));
      }
    },
    drop({ name }, note) {
      gone.add(name);
      if (note !== undefined) told.push(note);
    },
    note: (note) => told.push(note),
    rowsOf(name) {
      const channel = kept().find((each) => each.name === name);
      const { below, time: timeOf } = axis;
      const { value, widen } = channel ?? {};
      if (!value || !widen) return undefined;
      return {
        from: 0,
        to: axis.rows(),
        below,
        time: timeOf,
        value,
        widen,
        step: axis.steps().step,
      };
    },
    info(partial, zone) {
      const rows = axis.rows();
      if (rows === 0) return undefined;
      const { step, gaps } = axis.steps();
      const shown = kept().filter((each) => isDeclared || each.count() > 0);
      const columns = shown.map((channel) => columnOf(channel, gaps));
      const ends = { start: axis.time(0), end: axis.time(rows - 1) };
      return { ...ends, rows, columns, zone, step, partial, notes: [...told] };
    },
  };
}

function backwards(
  row: number,
  times: Float64Array | undefined,
  place: Piece["place"],
  axis: Axis,
) {
  const time = times?.[row] ?? Number.NaN;
  const at = place(row);
  if (Number.isNaN(time)) return `The time in ${at} is empty.`;
  const before = row > 0 ? times?.[row - 1] : axis.time(axis.rows() - 1);
  return `The time in ${at}, ${time}, is earlier than the one before it, ${before}: sort the rows by time.`;
}
