// The rows of a CSV: each cell that is wanted as a number or a time, without a string between.

import { CODE, type Cursor } from "../cells/cursor";
import { EXACT, numberOf, readNumber } from "../cells/number";
import type { TimeReader } from "../cells/timeReader";
import { PIECE, type Values } from "../kept/channel";
import type { Table } from "../kept/table";
import { quoted, SeriesError } from "../seriesError";
import type { Choice } from "./chosen";
import { bare } from "./csvHeader";

export type CsvRows = {
  /** Reads the rows that end before `to`, where a 0 stands; answers how far they go. */
  readonly read: (bytes: Uint8Array, from: number, to: number) => number;
  /** The line that comes next. */
  readonly line: () => number;
  /** Hands over the last rows; answers how many there are in all. */
  readonly finish: () => number;
};

type Given = {
  /** How many cells a row has. */
  readonly columns: number;
  readonly separator: string;
  readonly choice: Choice;
  readonly times: TimeReader;
  readonly table: Table;
  /** That of the first bytes. */
  readonly line: number;
};

const SKIPPED = -1;
const TIME = -2;
/** A column of text is looked through so far for numbers, which would be worth a note. */
const LOOKED = 1000;

export function createCsvRows({
  columns,
  separator,
  choice,
  times,
  table,
  line: at,
}: Given): CsvRows {
  const comma = separator === ";";
  const point = comma ? CODE.comma : CODE.point;
  const cut = separator.charCodeAt(0);
  const decoder = new TextDecoder();
  const cursor: Cursor = { bytes: new Uint8Array(0), at: 0 };
  /** What is done with each cell: the index of its channel, or one of the above. */
  const part = new Int32Array(columns).fill(SKIPPED);
  for (const [index, channel] of choice.channels.entries()) part[channel.index] = index;
  if (choice.time !== undefined) part[choice.time] = TIME;
  const textual = new Map<number, string>();
  let line = at;
  let rows = 0;
  let filled = 0;
  /** How many lines more than one the row takes, in quotes. */
  let folded = 0;
  let moments = new Float64Array(PIECE);
  let values: Values[] = choice.channels.map(() => new Float64Array(PIECE));
  let lines = new Int32Array(PIECE);

  /** The end of the cell at `from`, `to` where it is not here. */
  function endOf(bytes: Uint8Array, from: number, to: number): number {
    let end = from;
    if (bytes[from] === CODE.quote) {
      for (end = from + 1; end < to; end++) {
        if (bytes[end] !== CODE.quote) continue;
        if (bytes[end + 1] !== CODE.quote) break;
        end += 1;
      }
    }
    while (end < to) {
      const byte = bytes[end];
      if (byte === cut || byte === CODE.feed || byte === CODE.carriage) break;
      end += 1;
    }
    return end;
  }

  const textOf = (bytes: Uint8Array, from: number, to: number): string =>
    bare(decoder.decode(bytes.subarray(from, to)));

  function timeIn(bytes: Uint8Array, from: number, to: number): number {
    cursor.at = from;
    const number = times.isNumber() ? readNumber(cursor, point) : Number.NaN;
    if (cursor.at === to && Math.abs(number) <= EXACT) return number;
    const isPlain = bytes[from] !== CODE.quote && bytes[from] !== CODE.space;
    const time = isPlain ? times.read(bytes, from, to) : times.text(textOf(bytes, from, to));
    if (typeof time === "number") return time;
    const text = textOf(bytes, from, to);
    const which = text === "" ? "" : `, ${quoted(text)},`;
    throw new SeriesError(`The time in line ${line}${which} ${time}.`);
  }

  /** What is not plainly a number; a column that is not asked for is left out for text. */
  function careful(column: number, text: string): number {
    const value = numberOf(text, comma);
    if (value !== undefined) return value;
    const index = part[column] ?? SKIPPED;
    const channel = choice.channels[index];
    const wrong = `${quoted(text)} in line ${line}, which is not a number`;
    if (!channel || channel.isDeclared) {
      throw new SeriesError(`Column ${quoted(channel?.name ?? "")} has ${wrong}.`);
    }
    const note = `Column ${quoted(channel.name)} is left out: it has ${wrong}.`;
    const before =
      table
        .channels()
        .find(({ name }) => name === channel.name)
        ?.count() ?? 0;
    const some = values[index]?.subarray(0, filled).some((each) => !Number.isNaN(each));
    table.drop(channel, before > 0 || some ? note : undefined);
    part[column] = SKIPPED;
    if (before === 0 && !some) textual.set(column, note);
    return Number.NaN;
  }

  /** A column that began with text and goes on with numbers was not meant to be left out. */
  function suspect(column: number, text: string): void {
    const value = numberOf(text, comma);
    if (rows + filled > LOOKED) textual.delete(column);
    else if (value !== undefined && !Number.isNaN(value)) {
      table.note(textual.get(column) ?? "");
      textual.delete(column);
    }
  }

  function hand(): void {
    const before = rows;
    const numbers = lines;
    rows += filled;
    const all = filled === PIECE;
    table.append({
      rows: filled,
      ...(choice.time === undefined ? {} : { times: all ? moments : moments.slice(0, filled) }),
      values: all ? values : values.map((each) => each.slice(0, filled)),
      place: (row) => `line ${numbers[row] ?? before + row}`,
    });
    filled = 0;
    moments = new Float64Array(PIECE);
    values = choice.channels.map(() => new Float64Array(PIECE));
    lines = new Int32Array(PIECE);
  }

  /** Reads one row from `from`; answers where the next begins, -1 where this one has no end yet. */
  function row(bytes: Uint8Array, from: number, to: number): number {
    let next = from;
    folded = 0;
    for (let column = 0; ; column++) {
      const what = part[column] ?? SKIPPED;
      let end = next;
      if (what >= 0) {
        cursor.at = next;
        let value = readNumber(cursor, point);
        end = cursor.at;
        const stop = bytes[end];
        const isPlain = stop === cut || stop === CODE.feed || stop === CODE.carriage;
        if (!isPlain) {
          end = endOf(bytes, next, to);
          if (end >= to) return -1;
          value = careful(column, textOf(bytes, next, end));
        }
        const channel = values[what];
        if (channel) channel[filled] = value;
      } else {
        end = endOf(bytes, next, to);
        if (end >= to) return -1;
        if (what === TIME) moments[filled] = timeIn(bytes, next, end);
        else if (textual.has(column)) suspect(column, textOf(bytes, next, end));
      }
      if (bytes[next] === CODE.quote) folded += feedsIn(bytes, next, end);
      next = end + 1;
      if (bytes[end] === cut) continue;
      if (column + 1 !== columns) throw new SeriesError(ragged(column + 1));
      return bytes[end] === CODE.carriage && bytes[next] === CODE.feed ? next + 1 : next;
    }
  }

  function ragged(cells: number): string {
    return `Line ${line} has ${cells} ${cells === 1 ? "cell" : "cells"} where the first line has ${columns}.`;
  }

  return {
    line: () => line,
    read(bytes, from, to) {
      cursor.bytes = bytes;
      let at = from;
      while (at < to) {
        const byte = bytes[at];
        if (byte === CODE.feed || byte === CODE.carriage) {
          // A blank line, or what is left of the first; a return at the very end may have a feed.
          if (byte === CODE.carriage && at + 1 === to) break;
          if (byte === CODE.feed || bytes[at + 1] !== CODE.feed) line += 1;
          at += 1;
          continue;
        }
        const next = row(bytes, at, to);
        if (next < 0 || (bytes[next - 1] === CODE.carriage && next === to)) break;
        lines[filled] = line;
        line += 1 + folded;
        filled += 1;
        at = next;
        if (filled === PIECE) hand();
      }
      return at;
    },
    finish() {
      hand();
      return rows;
    },
  };
}

function feedsIn(bytes: Uint8Array, from: number, to: number): number {
  return bytes
    .subarray(from, to)
    .reduce((count, byte) => (byte === CODE.feed ? count + 1 : count), 0);
}
