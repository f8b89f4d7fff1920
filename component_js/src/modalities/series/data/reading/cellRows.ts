// Rows of a file that comes as columns of values: JSON, Parquet.

import { EXACT, numberIn } from "../cells/number";
import type { Unread } from "../cells/timeReader";
import { PIECE, type Values } from "../kept/channel";
import type { Table } from "../kept/table";
import { quoted, SeriesError } from "../seriesError";
import type { Choice } from "./chosen";

/** One column: an array of any kind. */
export type Cells = ArrayLike<unknown>;

export type CellRows = {
  /** As many rows of the time, if it is read, and of each channel that is chosen. */
  readonly add: (rows: number, time: Cells | undefined, channels: readonly Cells[]) => void;
  /** Hands over the last rows; answers how many there are in all. */
  readonly finish: () => number;
};

export type ReadTime = (cell: unknown) => number | Unread;

export function createCellRows(choice: Choice, table: Table, timeIn: ReadTime): CellRows {
  const gone = new Set<number>();
  let rows = 0;
  let filled = 0;
  let moments = new Float64Array(PIECE);
  let values: Values[] = [];

  function hand(): void {
    const before = rows;
    rows += filled;
    table.append({
      rows: filled,
      ...(choice.time === undefined ? {} : { times: moments.slice(0, filled) }),
      values: values.map((each) => (filled === PIECE ? each : each.slice(0, filled))),
      place: (row) => `row ${before + row + 1}`,
    });
    filled = 0;
    moments = new Float64Array(PIECE);
    values = [];
  }

  function readTimes(cells: Cells, from: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const cell = cells[from + at];
      const isExact = typeof cell === "number" && !(Math.abs(cell) > EXACT);
      const time = isExact ? cell : timeIn(cell);
      if (typeof time !== "number") {
        const which = cell === null || cell === undefined ? "" : `, ${quoted(cell)},`;
        throw new SeriesError(`The time in row ${rows + filled + at + 1}${which} ${time}.`);
      }
      moments[filled + at] = time;
    }
  }

  function readValues(index: number, cells: Cells, from: number, count: number): void {
    const isShort = cells instanceof Float32Array;
    values[index] ??= isShort ? new Float32Array(PIECE) : new Float64Array(PIECE);
    if (values[index] instanceof Float32Array && !isShort) {
      values[index] = Float64Array.from(values[index]);
    }
    const into = values[index];
    if (isShort || cells instanceof Float64Array || cells instanceof Int32Array) {
      into.set(cells.subarray(from, from + count), filled);
      return;
    }
    for (let at = 0; at < count && !gone.has(index); at++) {
      const value = numberIn(cells[from + at]);
      if (value === undefined) refuse(index, cells[from + at], rows + filled + at + 1);
      else into[filled + at] = value;
    }
  }

  function refuse(index: number, cell: unknown, row: number): void {
    const channel = choice.channels[index];
    const wrong = `${quoted(cell)} in row ${row}, which is not a number`;
    if (!channel || channel.isDeclared) {
      throw new SeriesError(`Column ${quoted(channel?.name ?? "")} has ${wrong}.`);
    }
    const before =
      table
        .channels()
        .find(({ name }) => name === channel.name)
        ?.count() ?? 0;
    const here = values[index]?.subarray(0, (row - 1) % PIECE);
    const isMixed = before > 0 || here?.some((each) => !Number.isNaN(each));
    const note = `Column ${quoted(channel.name)} is left out: it has ${wrong}.`;
    table.drop(channel, isMixed ? note : undefined);
    gone.add(index);
  }

  return {
    add(count, time, channels) {
      for (let from = 0; from < count; ) {
        const size = Math.min(PIECE - filled, count - from);
        if (time) readTimes(time, from, size);
        for (const [index, cells] of channels.entries()) {
          if (!gone.has(index)) readValues(index, cells, from, size);
        }
        filled += size;
        from += size;
        if (filled === PIECE) hand();
      }
    },
    finish() {
      hand();
      return rows;
    },
  };
}
