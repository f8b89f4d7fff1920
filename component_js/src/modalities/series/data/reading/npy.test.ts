import { describe, expect, test } from "vitest";
import type { SeriesSpec } from "../seriesInfo";
import { type Gathered, gathered, inPieces, timesIn, valuesIn } from "./gathered.test.given";
import { readNpy } from "./npy";

/** As numpy.save lays it out. */
function saved(descr: string, shape: string, values: ArrayBufferView, order = "False"): Uint8Array {
  const said = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }`;
  const header = `${said.padEnd(Math.ceil((said.length + 11) / 64) * 64 - 11)}\n`;
  const size = [header.length & 255, header.length >> 8];
  const text = [...header].map((sign) => sign.charCodeAt(0));
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return Uint8Array.from([
    0x93,
    ..."NUMPY".split("").map((sign) => sign.charCodeAt(0)),
    1,
    0,
    ...size,
    ...text,
    ...bytes,
  ]);
}

const read = (file: Uint8Array, spec: Partial<SeriesSpec> = {}, size = 13): Promise<Gathered> =>
  gathered(spec, (whole, intake) => readNpy(inPieces(file, size), whole, intake));

describe("an array of numpy", () => {
  test("is one channel, or as many as it has columns", async () => {
    const one = await read(saved("<f4", "3,", Float32Array.of(0.5, Number.NaN, 2)), { rate: 10 });
    expect(valuesIn(one, "0")).toEqual([0.5, Number.NaN, 2]);
    expect(timesIn(one)).toEqual([0, 0.1, 0.2]);
    const two = saved("<f8", "2, 3", Float64Array.of(0, 1, 2, 10, 11, 12));
    const timed = await read(two, { time: "0", channels: [{ column: "2" }] });
    expect(timesIn(timed)).toEqual([0, 10]);
    expect(valuesIn(timed, "2")).toEqual([2, 12]);
  });

  test("of many rows is read wherever its pieces are cut", async () => {
    const values = Float32Array.from({ length: 50_000 }, (_, row) => Math.sin(row));
    const found = await read(saved("<f4", "50000,", values), {}, 4099);
    expect(valuesIn(found, "0")).toEqual([...values]);
  });

  test.each([
    ["<i2", Int16Array.of(-3, 4)],
    ["<i8", BigInt64Array.of(-3n, 4n)],
    ["|i1", Int8Array.of(-3, 4)],
  ])("may hold %s", async (descr, values) => {
    expect(valuesIn(await read(saved(descr, "2,", values)), "0")).toEqual([-3, 4]);
  });

  test.each([
    [
      "cut short",
      saved("<f4", "9,", Float32Array.of(1, 2)),
      "cut short: 2 of its 9 rows are there",
    ],
    ["of texts", saved("<U4", "2,", new Uint8Array(32)), "The array holds “<U4”"],
    ["of three dimensions", saved("<f4", "1, 1, 1", Float32Array.of(1)), "has 3 dimensions"],
    ["empty", saved("<f4", "0,", new Uint8Array(0)), "The array has no rows."],
    ["of columns", saved("<f4", "2, 2", Float32Array.of(1, 2, 3, 4), "True"), "ascontiguousarray"],
    [
      "without a whole header",
      saved("<f4", "2,", new Uint8Array(0)).slice(0, 20),
      "within its header",
    ],
  ])("that is %s is refused", async (_, file, sentence) => {
    await expect(read(file)).rejects.toThrow(sentence);
  });
});
