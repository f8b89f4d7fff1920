import { describe, expect, test } from "vitest";
import type { SeriesSpec } from "../seriesInfo";
import { type Gathered, gathered, timesIn, valuesIn } from "./gathered.test.given";
import { readParquet } from "./parquet";
import { files } from "./parquet.test.given";

const bytesOf = (name: keyof typeof files): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(files[name]), (sign) => sign.charCodeAt(0));

function read(bytes: Uint8Array<ArrayBuffer>, spec: Partial<SeriesSpec> = {}): Promise<Gathered> {
  const slice = async (from: number, to?: number) => bytes.slice(from, to).buffer;
  const file = { byteLength: bytes.length, slice };
  return gathered(spec, (whole, intake) => readParquet(file, whole, intake));
}

const TIMES = [0, 1, 2, 3, 4].map((second) => 1_709_251_200.250001 + second);

describe("a Parquet file", () => {
  test.each(["snappy", "zstd"] as const)("that pyarrow wrote with %s is read", async (codec) => {
    const found = await read(bytesOf(codec), { time: "when" });
    expect(found.info.columns.map(({ name }) => name)).toEqual(["x", "f", "n"]);
    expect(timesIn(found)).toEqual(TIMES);
    expect(found.info.zone).toBe("");
    expect(valuesIn(found, "x")).toEqual([1.5, Number.NaN, 3.5, 4.5, 5.5]);
    expect(valuesIn(found, "f")).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(valuesIn(found, "n")).toEqual([1, 2, 3, 4, 5]);
  });

  test("may be timed by days or numbers", async () => {
    const days = await read(bytesOf("zstd"), { time: "day", channels: [{ column: "n" }] });
    expect(timesIn(days)).toEqual([0, 1, 2, 3, 4].map((day) => 1_709_251_200 + day * 86_400));
    expect(days.info.zone).toBe("");
    const numbers = await read(bytesOf("zstd"), { time: "n", channels: [{ column: "x" }] });
    expect(timesIn(numbers)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers.info.zone).toBeNull();
  });

  test("keeps its time zone: UTC, or by name where pandas wrote it", async () => {
    const zoned = await read(bytesOf("zoned"), { time: "when" });
    expect(zoned.info.zone).toBe("UTC");
    expect(timesIn(zoned)).toEqual(TIMES);
    expect(valuesIn(zoned, "b")).toEqual([1, 0, Number.NaN, 1, 1]);
    const pandas = await read(bytesOf("pandas"), { time: "when" });
    expect(pandas.info.zone).toBe("Europe/Berlin");
    expect(timesIn(pandas)).toEqual([1_709_247_600, 1_709_251_200]);
  });

  test("that is wrong is refused in words", async () => {
    const whole = bytesOf("snappy");
    await expect(read(whole.slice(0, 700))).rejects.toThrow("cut short: its end is missing");
    const broken = whole.slice();
    broken.fill(7, 4, 60);
    await expect(read(broken)).rejects.toThrow(/^The Parquet file cannot be read: /);
    await expect(read(bytesOf("gzip"))).rejects.toThrow(
      "The Parquet file is compressed with GZIP: write it with snappy or zstd.",
    );
    const text = { channels: [{ column: "name" }] };
    await expect(read(whole, text)).rejects.toThrow("Column “name” has “a” in row 1");
    await expect(read(whole, { time: "wen" })).rejects.toThrow("Is it “when”?");
  });
});
