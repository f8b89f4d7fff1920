// Values as Parquet has them: pages joined, whole numbers of ticks as seconds.

import { decompress } from "fzstd";
import type { Compressors } from "hyparquet";
import type { Cells } from "./cellRows";

/** What a whole number counts. */
export type Unit = "ONES" | "SECONDS" | "MILLIS" | "MICROS" | "NANOS";

export const codecs: readonly string[] = ["UNCOMPRESSED", "SNAPPY", "ZSTD"];
export const compressors: Compressors = { ZSTD: (bytes) => decompress(bytes) };

/** The pages of one column as one array. */
export function joinedCells(parts: readonly Cells[]): Cells {
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? [];
  return parts.flatMap((part) => Array.from(part));
}

/** Seconds, to the microsecond. */
export function secondsOfStamp(stamp: bigint, unit: Unit): number {
  if (unit === "NANOS") return Number(floored(stamp, 1000n)) / 1e6;
  return Number(stamp) / (unit === "MICROS" ? 1e6 : 1e3);
}

const floored = (stamp: bigint, by: bigint): bigint =>
  stamp >= 0n ? stamp / by : -((-stamp + by - 1n) / by);

const HIGH = 2 ** 32;

/** All of them at once, without a big integer for each. */
export function stampsIn(cells: BigInt64Array, unit: Unit): Float64Array<ArrayBuffer> {
  const low = new Uint32Array(cells.buffer, cells.byteOffset, 2 * cells.length);
  const high = new Int32Array(cells.buffer, cells.byteOffset, 2 * cells.length);
  const numbers = new Float64Array(cells.length);
  const scale = SCALES[unit];
  for (let at = 0; at < cells.length; at++) {
    const upper = high[2 * at + 1] ?? 0;
    const lower = low[2 * at] ?? 0;
    if (unit === "NANOS") {
      // Divided in two steps, each of which a float holds.
      const whole = Math.floor(upper / 1000);
      const rest = (upper - whole * 1000) * HIGH + lower;
      numbers[at] = (whole * HIGH + Math.floor(rest / 1000)) / scale;
    } else numbers[at] = (upper * HIGH + lower) / scale;
  }
  return numbers;
}

const SCALES = { ONES: 1, SECONDS: 1, MILLIS: 1e3, MICROS: 1e6, NANOS: 1e6 } as const;
