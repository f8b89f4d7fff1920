import { describe, expect, test } from "vitest";
import type { SeriesSpec } from "../seriesInfo";
import { type Gathered, gathered, timesIn, valuesIn } from "./gathered.test.given";
import { parsedJson, readJson } from "./json";

const read = (value: unknown, spec: Partial<SeriesSpec> = {}): Promise<Gathered> =>
  gathered(spec, (whole, intake) => readJson(value, whole, intake));

describe("a series in JSON", () => {
  test.each([
    ["columns", { t: [0, 2, 3], x: [1, null, 3] }],
    ["columns in columns", { columns: { t: [0, 2, 3], x: [1, null, 3] } }],
    ["rows", [{ t: 0, x: 1 }, { t: 2 }, { t: 3, x: "3" }]],
    [
      "split",
      {
        columns: ["t", "x"],
        index: [0, 1, 2],
        data: [
          [0, 1],
          [2, "NA"],
          [3, 3],
        ],
      },
    ],
    ["values by index", { t: { 0: 0, 1: 2, 2: 3 }, x: { 0: 1, 1: null, 2: 3 } }],
    [
      "rows in data",
      {
        data: [
          { t: 0, x: 1 },
          { t: 2, x: null },
          { t: 3, x: 3 },
        ],
      },
    ],
  ])("may be %s", async (_, value) => {
    const found = await read(value, { time: "t" });
    expect(timesIn(found)).toEqual([0, 2, 3]);
    expect(valuesIn(found, "x")).toEqual([1, Number.NaN, 3]);
    expect(found.info.zone).toBeNull();
  });

  test("may be one list, or lists, and has its time by the rate", async () => {
    const one = await read([5, 6, 7], { rate: 4 });
    expect(timesIn(one)).toEqual([0, 0.25, 0.5]);
    expect(valuesIn(one, "0")).toEqual([5, 6, 7]);
    const lists = await read([
      [1, 2],
      [3, 4],
    ]);
    expect(valuesIn(lists, "1")).toEqual([2, 4]);
  });

  test("may have dates as texts", async () => {
    const found = await read({ t: ["2024-03-01", "2024-03-02T12:00"], x: [1, 2] }, { time: "t" });
    expect(timesIn(found)).toEqual([1_709_251_200, 1_709_380_800]);
    expect(found.info.zone).toBe("");
  });

  test("is parsed as Python writes it, also a row a line", () => {
    expect(parsedJson('{"x": [NaN, -Infinity, 1], "y": "NaN, x"}')).toEqual({
      x: [null, null, 1],
      y: "NaN, x",
    });
    expect(parsedJson('{"x": 1}\n{"x": NaN}\n')).toEqual([{ x: 1 }, { x: null }]);
    expect(() => parsedJson('{"x": [1, 2')).toThrow(/^It begins as JSON does, and is not: /);
  });

  test.each<[string, unknown, Partial<SeriesSpec>, string]>([
    ["no rows", { x: [] }, {}, "It has no rows."],
    ["a number", 5, {}, "It is 5, not columns and not rows."],
    [
      "columns of two lengths",
      { x: [1, 2], y: [1] },
      {},
      "Column “y” has 1 values where others have 2.",
    ],
    [
      "text",
      { x: [1, "abc"] },
      { channels: [{ column: "x" }] },
      "Column “x” has “abc” in row 2, which is not a number.",
    ],
    ["no time", { t: [1, null], x: [1, 2] }, { time: "t" }, "The time in row 2 is empty."],
    [
      "time that goes back",
      { t: [1, 0], x: [1, 2] },
      { time: "t" },
      "The time in row 2, 0, is earlier than the one before it, 1",
    ],
  ])("that has %s is named in place", async (_, value, spec, sentence) => {
    await expect(read(value, spec)).rejects.toThrow(sentence);
  });
});
