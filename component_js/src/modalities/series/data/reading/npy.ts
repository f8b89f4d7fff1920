// Arrays as numpy.save writes them: one channel, or as many as there are columns.

import { PIECE, type Values } from "../kept/channel";
import type { Table } from "../kept/table";
import { quoted, SeriesError } from "../seriesError";
import type { SeriesSpec } from "../seriesInfo";
import { chosen } from "./chosen";
import type { Intake } from "./intake";

type Shape = { readonly type: string; readonly rows: number; readonly columns: number };

type Kind = { readonly size: number; readonly read: (view: DataView, at: number) => number };

const KINDS: Readonly<Record<string, Kind>> = {
  "<f4": { size: 4, read: (view, at) => view.getFloat32(at, true) },
  "<f8": { size: 8, read: (view, at) => view.getFloat64(at, true) },
  "|i1": { size: 1, read: (view, at) => view.getInt8(at) },
  "|u1": { size: 1, read: (view, at) => view.getUint8(at) },
  "|b1": { size: 1, read: (view, at) => view.getUint8(at) },
  "<i2": { size: 2, read: (view, at) => view.getInt16(at, true) },
  "<u2": { size: 2, read: (view, at) => view.getUint16(at, true) },
  "<i4": { size: 4, read: (view, at) => view.getInt32(at, true) },
  "<u4": { size: 4, read: (view, at) => view.getUint32(at, true) },
  "<i8": { size: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
  "<u8": { size: 8, read: (view, at) => Number(view.getBigUint64(at, true)) },
};

export async function readNpy(
  pieces: AsyncIterable<Uint8Array>,
  spec: SeriesSpec,
  intake: Intake,
): Promise<void> {
  let rest: Uint8Array = new Uint8Array(0);
  let reader: ReturnType<typeof createRows> | undefined;
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : joined(rest, piece);
    if (!reader) {
      const head = headOf(rest);
      if (!head) continue;
      reader = createRows(head.shape, spec, intake);
      rest = rest.subarray(head.size);
    }
    rest = rest.slice(reader.read(rest));
    await intake.breathe();
  }
  if (!reader) throw new SeriesError("The array is cut short within its header.");
  reader.finish();
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Nothing while the header is not all there. */
function headOf(bytes: Uint8Array): { shape: Shape; size: number } | undefined {
  if (bytes.length < 12) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isFirst = view.getUint8(6) === 1;
  const start = isFirst ? 10 : 12;
  const size = start + (isFirst ? view.getUint16(8, true) : view.getUint32(8, true));
  if (bytes.length < size) return undefined;
  const text = new TextDecoder("latin1").decode(bytes.subarray(start, size));
  const type = /'descr': *'([^']*)'/.exec(text)?.[1];
  const lengths = /'shape': *\(([^)]*)\)/.exec(text)?.[1]?.match(/\d+/g)?.map(Number);
  if (type === undefined || !KINDS[type]) {
    const known = Object.keys(KINDS).join(", ");
    throw new SeriesError(`The array holds ${quoted(type ?? "records")}: only ${known} are read.`);
  }
  const [rows, columns = 1] = lengths ?? [];
  if (rows === undefined || (lengths?.length ?? 0) > 2) {
    throw new SeriesError(
      `The array has ${lengths?.length} dimensions: rows, and columns, are read.`,
    );
  }
  if (columns > 1 && /'fortran_order': *True/.test(text)) {
    throw new SeriesError(
      "The array is kept column by column: save numpy.ascontiguousarray of it.",
    );
  }
  return { shape: { type, rows, columns }, size };
}

function createRows({ type, rows, columns }: Shape, spec: SeriesSpec, intake: Intake) {
  if (rows * columns === 0) throw new SeriesError("The array has no rows.");
  const { size, read } = KINDS[type] ?? { size: 1, read: () => Number.NaN };
  const names = Array.from({ length: columns }, (_, at) => String(at));
  const choice = chosen(names, spec);
  const table: Table = intake.begin(choice, () => null);
  const part = Array.from({ length: columns }, (_, at) =>
    choice.channels.findIndex(({ index }) => index === at),
  );
  const fresh = (): Values[] =>
    choice.channels.map(() => (type === "<f4" ? new Float32Array(PIECE) : new Float64Array(PIECE)));
  let values = fresh();
  let times = new Float64Array(PIECE);
  let filled = 0;
  let done = 0;

  function hand(): void {
    const before = done;
    done += filled;
    table.append({
      rows: filled,
      ...(choice.time === undefined ? {} : { times: times.slice(0, filled) }),
      values: values.map((each) => (filled === PIECE ? each : each.slice(0, filled))),
      place: (row) => `row ${before + row + 1}`,
    });
    filled = 0;
    values = fresh();
    times = new Float64Array(PIECE);
  }

  return {
    /** Reads whole rows; answers how many bytes they have. */
    read(bytes: Uint8Array): number {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const count = Math.min(Math.floor(bytes.length / (size * columns)), rows - done - filled);
      for (let row = 0, at = 0; row < count; row++) {
        for (let column = 0; column < columns; column++, at += size) {
          const index = part[column] ?? -1;
          const into = column === choice.time ? times : values[index];
          if (into) into[filled] = read(view, at);
        }
        filled += 1;
        if (filled === PIECE) hand();
      }
      return done + filled === rows ? bytes.length : count * size * columns;
    },
    finish(): void {
      const found = done + filled;
      if (found < rows) {
        throw new SeriesError(`The array is cut short: ${found} of its ${rows} rows are there.`);
      }
      hand();
    },
  };
}
