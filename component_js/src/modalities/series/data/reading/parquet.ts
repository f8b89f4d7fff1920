// Parquet: the columns that are wanted, one group of rows after the other.

import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  type RowGroup,
  type SchemaElement,
} from "hyparquet";
import { EXACT } from "../cells/number";
import { createTimeReader } from "../cells/timeReader";
import { SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { type Cells, createCellRows } from "./cellRows";
import { type Chosen, chosen } from "./chosen";
import type { Intake } from "./intake";
import { codecs, compressors, joinedCells, secondsOfStamp, type Unit } from "./parquetCells";
import { chunkOf, decoderOf, numbersIn } from "./parquetNumbers";

/** A file of which any part can be had. */
export type Parts = {
  readonly byteLength: number;
  readonly slice: (from: number, to?: number) => Promise<ArrayBuffer>;
};

const MAGIC = "PAR1";

export async function readParquet(file: Parts, spec: SeriesSpec, intake: Intake): Promise<void> {
  try {
    const end = new TextDecoder().decode(await file.slice(file.byteLength - 4, file.byteLength));
    if (end !== MAGIC) throw new SeriesError("The Parquet file is cut short: its end is missing.");
    await readGroups(file, await parquetMetadataAsync(file), spec, intake);
  } catch (error) {
    if (error instanceof SeriesError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new SeriesError(`The Parquet file cannot be read: ${why.replace(/^parquet /, "")}.`);
  }
}

async function readGroups(
  file: Parts,
  metadata: FileMetaData,
  spec: SeriesSpec,
  intake: Intake,
): Promise<void> {
  const columns = columnsOf(metadata);
  const all = chosen(
    columns.map(({ name }) => name),
    spec,
  );
  const isShown = ({ index, name, isDeclared }: Chosen): boolean =>
    isDeclared || (columns[index]?.holds === "numbers" && !INDEX.test(name));
  const choice = { ...all, channels: all.channels.filter(isShown) };
  const time = choice.time === undefined ? undefined : columns[choice.time];
  const text = createTimeReader(spec.time_format);
  const unit = time?.unit;
  const zone = (): string | null => (unit ? zoneOf(time, metadata) : text.zone());
  const table = intake.begin(choice, zone);
  const rows = createCellRows(choice, table, (cell) => {
    if (cell === null || cell === undefined) return "is empty";
    if (typeof cell !== "bigint") return text.text(String(cell));
    if (unit) return secondsOfStamp(cell, unit);
    const number = Number(cell);
    return Math.abs(number) > EXACT ? "is too large to be kept exactly: give seconds" : number;
  });
  const wanted = [...choice.channels.map(({ name }) => name), ...(time ? [time.name] : [])];
  const plain = plainStamps(metadata, time?.name);
  checkCodecs(metadata, wanted);
  let from = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    const found = new Map<string, Cells>();
    for (const name of wanted) {
      const isTime = name === time?.name;
      const place = { group, from, to: from + count };
      found.set(name, await cellsOf(file, plain, name, place, isTime ? unit : undefined));
      await intake.breathe();
    }
    const cells = (name: string): Cells => found.get(name) ?? [];
    const channels = choice.channels.map(({ name }) => cells(name));
    rows.add(count, time && cells(time.name), channels);
    from += count;
    await intake.breathe();
  }
  if (rows.finish() === 0) throw new SeriesError("The Parquet file has no rows.");
}

type GroupRows = { readonly group: RowGroup; readonly from: number; readonly to: number };

/** One column of one group of rows: as numbers at once, if it is plain. */
async function cellsOf(
  file: Parts,
  metadata: FileMetaData,
  name: string,
  { group, from, to }: GroupRows,
  unit: Unit | undefined,
): Promise<Cells> {
  const column = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === name);
  const decoder = column?.meta_data && decoderOf(metadata, column.meta_data);
  if (decoder && column.meta_data) {
    const chunk = chunkOf(column.meta_data);
    return numbersIn(await file.slice(chunk.from, chunk.to), decoder, to - from, unit ?? "ONES");
  }
  const parts: Cells[] = [];
  await parquetRead({
    file,
    metadata,
    columns: [name],
    rowStart: from,
    rowEnd: to,
    compressors,
    parsers: {
      dateFromDays: (days: number) => days * 86_400,
      timestampFromNanoseconds: (nanos: bigint) => secondsOfStamp(nanos, "NANOS"),
    },
    onChunk: ({ columnData }) => parts.push(columnData),
  });
  return joinedCells(parts);
}

/** What pandas calls an index that has no name. */
const INDEX = /^__index_level_\d+__$/;

type ParquetColumn = {
  readonly name: string;
  readonly holds: "numbers" | "other";
  readonly unit?: Unit;
  readonly isUtc: boolean;
};

function columnsOf({ schema }: FileMetaData): readonly ParquetColumn[] {
  const found: ParquetColumn[] = [];
  const total = schema[0]?.num_children ?? 0;
  for (let at = 1; found.length < total && at < schema.length; ) {
    const element = schema[at];
    if (!element) break;
    found.push(columnOf(element));
    at = pastTree(schema, at);
  }
  return found;
}

/** The element after the one at `at` and all below it. */
function pastTree(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1;
  for (let child = 0; child < (schema[at]?.num_children ?? 0); child++)
    next = pastTree(schema, next);
  return next;
}

function columnOf(element: SchemaElement): ParquetColumn {
  const { name, type, converted_type: converted, logical_type: logical } = element;
  const isUtc = logical?.type === "TIMESTAMP" && logical.isAdjustedToUTC;
  const unit = unitOf(element);
  const isDate = unit || type === "INT96" || converted === "DATE" || logical?.type === "DATE";
  const isNumber =
    type && (type !== "BYTE_ARRAY" || converted === "DECIMAL") && logical?.type !== "UUID";
  const holds = isNumber && !isDate && !element.num_children ? "numbers" : "other";
  // Days and INT96 become seconds while they are read; they are dates all the same.
  const kept = isDate && !unit ? "SECONDS" : unit;
  return { name, holds, isUtc, ...(kept ? { unit: kept } : {}) };
}

function unitOf({
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): Unit | undefined {
  if (logical?.type === "TIMESTAMP") return logical.unit;
  if (converted === "TIMESTAMP_MILLIS") return "MILLIS";
  return converted === "TIMESTAMP_MICROS" ? "MICROS" : undefined;
}

/** Without the type that would make an object of each time. */
function plainStamps(metadata: FileMetaData, time: string | undefined): FileMetaData {
  const schema = metadata.schema.map((element) => {
    if (element.name !== time || !unitOf(element)) return element;
    const { converted_type: _, logical_type: __, ...plain } = element;
    return plain;
  });
  return { ...metadata, schema };
}

function checkCodecs({ row_groups }: FileMetaData, wanted: readonly string[]): void {
  for (const { meta_data: meta } of row_groups[0]?.columns ?? []) {
    if (!meta || !wanted.includes(meta.path_in_schema[0] ?? "")) continue;
    if (!codecs.includes(meta.codec)) {
      throw new SeriesError(
        `The Parquet file is compressed with ${meta.codec}: write it with snappy or zstd.`,
      );
    }
  }
}

/** As pandas kept it, else as the file has it. */
function zoneOf(
  time: ParquetColumn | undefined,
  { key_value_metadata: kept }: FileMetaData,
): string {
  const pandas = kept?.find(({ key }) => key === "pandas")?.value ?? "{}";
  const all: unknown = JSON.parse(pandas).columns;
  const own = Array.isArray(all) ? all.find(({ name }) => name === time?.name) : undefined;
  if (typeof own?.metadata?.timezone === "string") return own.metadata.timezone;
  return time?.isUtc ? "UTC" : "";
}
