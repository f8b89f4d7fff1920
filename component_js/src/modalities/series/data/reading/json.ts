// Columns by name, rows, or either as pandas and others write them as JSON.

import { createTimeReader } from "../cells/timeReader";
import { quoted, SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { type Cells, createCellRows } from "./cellRows";
import { chosen } from "./chosen";
import type { Intake } from "./intake";

/** So many rows between two chances for others. */
const TURN = 100_000;

/** `NaN` and `Infinity` as Python writes them; not where they stand in a text. */
const ENDLESS = /([[,:]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g;

export function parsedJson(text: string): unknown {
  const tries = [
    () => JSON.parse(text),
    () => JSON.parse(text.replace(ENDLESS, "$1null")),
    () =>
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line.replace(ENDLESS, "$1null"))),
  ];
  let first: unknown;
  for (const read of tries) {
    try {
      return read();
    } catch (error) {
      first ??= error;
    }
  }
  const why = first instanceof Error ? first.message : "";
  throw new SeriesError(`It begins as JSON does, and is not: ${why.replace(/\.$/, "")}.`);
}

export async function readJson(value: unknown, spec: SeriesSpec, intake: Intake): Promise<void> {
  const columns = columnsOf(value);
  const sizes = new Map(columns.map(({ name, cells }) => [name, cells.length]));
  const choice = chosen([...sizes.keys()], spec);
  const times = createTimeReader(spec.time_format);
  const table = intake.begin(choice, times.zone);
  const time = choice.time === undefined ? undefined : columns[choice.time]?.cells;
  const channels = choice.channels.map(({ index }) => columns[index]?.cells ?? []);
  const rows = time?.length ?? Math.max(0, ...channels.map(({ length }) => length));
  for (const [at, { length }] of channels.entries()) {
    if (length === rows) continue;
    const name = quoted(choice.channels[at]?.name);
    throw new SeriesError(`Column ${name} has ${length} values where others have ${rows}.`);
  }
  if (rows === 0) throw new SeriesError("It has no rows.");
  const read = createCellRows(choice, table, (cell) => times.text(textOf(cell)));
  for (let from = 0; from < rows; from += TURN) {
    const part = (cells: Cells): Cells => Array.prototype.slice.call(cells, from, from + TURN);
    read.add(Math.min(TURN, rows - from), time && part(time), channels.map(part));
    await intake.breathe();
  }
  read.finish();
}

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));

type Named = { readonly name: string; readonly cells: Cells };

function columnsOf(value: unknown): readonly Named[] {
  if (Array.isArray(value)) return ofRows(value);
  if (!isRecord(value)) throw new SeriesError(`It is ${quoted(value)}, not columns and not rows.`);
  const { columns, data } = value;
  if (isRecord(columns)) return columnsOf(columns);
  if (Array.isArray(columns) && Array.isArray(data)) return ofRows(data, columns.map(String));
  if (
    Array.isArray(data) &&
    Object.values(value).every((each) => !Array.isArray(each) || each === data)
  ) {
    return ofRows(data);
  }
  return Object.entries(value).flatMap(([name, each]): Named[] => {
    if (Array.isArray(each)) return [{ name, cells: each }];
    // What pandas makes of a frame: values by their index.
    return isRecord(each) ? [{ name, cells: Object.values(each) }] : [];
  });
}

/** A row is a record, a list in the order of the columns, or the one value of the one column. */
function ofRows(rows: readonly unknown[], titles?: readonly string[]): readonly Named[] {
  const first = rows[0];
  if (isRecord(first)) {
    const names = new Set(
      rows.slice(0, 100).flatMap((row) => (isRecord(row) ? Object.keys(row) : [])),
    );
    return [...names].map((name) => ({
      name,
      cells: rows.map((row) => (isRecord(row) ? row[name] : null)),
    }));
  }
  if (!Array.isArray(first)) return [{ name: titles?.[0] ?? "0", cells: rows }];
  const names = titles ?? first.map((_, at) => String(at));
  return names.map((name, at) => ({
    name,
    cells: rows.map((row) => (Array.isArray(row) ? row[at] : null)),
  }));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
