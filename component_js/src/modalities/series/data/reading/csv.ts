// CSV as it arrives: finds the first line, then has whole rows read and keeps the rest.

import { CODE } from "../cells/cursor";
import { createTimeReader } from "../cells/timeReader";
import { SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { chosen } from "./chosen";
import { headerOf } from "./csvHeader";
import { type CsvRows, createCsvRows } from "./csvRows";
import type { Intake } from "./intake";

const ROOM = 2 ** 20;
/** No line is longer: a quote is open, or it is no CSV. */
const LONGEST = 2 ** 24;

export async function readCsv(
  pieces: AsyncIterable<Uint8Array>,
  spec: SeriesSpec,
  intake: Intake,
): Promise<void> {
  let room = new Uint8Array(ROOM);
  let length = 0;
  let rows: CsvRows | undefined;

  function add(piece: Uint8Array): void {
    // What ends the last line and what ends the bytes need a place too.
    if (length + piece.length + 2 > room.length) {
      const larger = new Uint8Array(2 * (length + piece.length) + 2);
      larger.set(room.subarray(0, length));
      room = larger;
    }
    room.set(piece, length);
    length += piece.length;
  }

  function read(): void {
    room[length] = 0;
    const first = rows ? { rows, from: 0 } : begin(room.subarray(0, length), spec, intake);
    if (!first) return;
    rows = first.rows;
    const done = rows.read(room, first.from, length);
    room.copyWithin(0, done, length);
    length -= done;
    if (length > LONGEST) throw new SeriesError(endless(rows.line()));
  }

  for await (const piece of pieces) {
    add(piece);
    read();
    await intake.breathe();
  }
  if (length > 0) add(Uint8Array.of(CODE.feed));
  read();
  if (!rows) throw new SeriesError("The file is empty.");
  if (length > 0) throw new SeriesError(endless(rows.line()));
  if (rows.finish() === 0) throw new SeriesError("The file has a first line and no rows below it.");
}

const endless = (line: number): string =>
  `Line ${line} does not end: a quote (") that opens in it is not closed.`;

/** Once the first line is here. */
function begin(
  bytes: Uint8Array,
  spec: SeriesSpec,
  intake: Intake,
): { rows: CsvRows; from: number } | undefined {
  const isBlank = (byte: number | undefined) => byte === CODE.feed || byte === CODE.carriage;
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  for (; isBlank(bytes[from]); from++) if (bytes[from] === CODE.feed) line += 1;
  let end = from;
  for (let isOpen = false; isOpen || !isBlank(bytes[end]); end++) {
    if (end >= bytes.length) return undefined;
    if (bytes[end] === CODE.quote) isOpen = !isOpen;
  }
  const header = headerOf(new TextDecoder().decode(bytes.subarray(from, end)), spec);
  const choice = chosen(header.names, spec);
  const isComma = header.separator === ";";
  const times = createTimeReader(spec.time_format, isComma);
  const told = { ...choice, notes: [...header.notes, ...choice.notes] };
  const table = intake.begin(told, times.zone);
  const { names, separator } = header;
  const rows = createCsvRows({ columns: names.length, separator, choice, times, table, line });
  return { rows, from: header.isRow ? from : end };
}
