import { afterEach, describe, expect, test } from "vitest";
import { createScope } from "../../../core/scope";
import type { Json } from "../../../schema.gen";
import { plainSpec } from "./reading/gathered.test.given";
import { openSeries, type Series, type SeriesSpec } from "./series";

// There are no workers here: the series is read in turns on this thread, as where none may start.

let scope = createScope();
afterEach(() => {
  scope.close();
  scope = createScope();
});

async function opened(shown: Json, spec: Partial<SeriesSpec> = {}): Promise<Series> {
  const series = openSeries(shown, { ...plainSpec, ...spec }, scope);
  await new Promise<void>((resolve) => {
    const look = () => {
      if (series.loaded() === null || series.wrong()) resolve();
    };
    series.onInfo(look);
    look();
  });
  return series;
}

const many = Array.from({ length: 400_000 }, (_, row) => (row === 123_456 ? 99 : row % 10));

describe("an open series", () => {
  test("answers exactly, at once where it has the rows and else as nearly as it can", async () => {
    const series = await opened({ x: many }, { rate: 100 });
    const whole = { start: 0, end: 3999.99 };
    const rough = series.envelopeNow("x", whole, 500);
    expect(rough).toMatchObject({ exact: false });
    expect(Math.max(...(rough?.high ?? []))).toBe(99);
    const exact = await series.envelope("x", whole, 500);
    expect(exact.exact).toBe(true);
    expect([...exact.high].filter((high) => high === 99)).toHaveLength(1);
    const close = { start: 1234.5, end: 1234.6 };
    expect(series.envelopeNow("x", close, 500)?.exact).toBe(false);
    const near = await series.envelope("x", close, 500);
    expect(near.samples?.values).toEqual(Float64Array.from(many.slice(123_449, 123_462)));
    expect(series.envelopeNow("x", { start: 1234.4, end: 1234.5 }, 500)?.exact).toBe(true);
  });

  test("has rows before the window moves out of those that are here", async () => {
    const series = await opened({ x: many }, { rate: 1 });
    let start = 100_000;
    await series.envelope("x", { start, end: start + 500 }, 500);
    for (let step = 0; step < 60; step++) {
      start += 200;
      expect(series.envelopeNow("x", { start, end: start + 500 }, 500)?.exact).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  });

  test("answers all that asked about a channel with the latest", async () => {
    const series = await opened({ x: many });
    const asked = [100, 200, 300].map((width) =>
      series.envelope("x", { start: 0, end: 4e5 }, width),
    );
    const widths = (await Promise.all(asked)).map(({ width }) => width);
    expect(widths.at(-1)).toBe(300);
    expect(await series.envelope("gone", { start: 0, end: 1 }, 10)).toMatchObject({ width: 10 });
  });

  test("finds the nearest row and those beside it", async () => {
    const rows = { t: [0, 1, 5, 6], x: [10, null, 30, 40] };
    const series = await opened(rows, { time: "t" });
    expect(await series.at(2.9)).toEqual({ time: 1, row: 1, values: { x: Number.NaN } });
    expect(await series.at(3.1)).toMatchObject({ time: 5, values: { x: 30 } });
    expect(await series.at(-9)).toMatchObject({ row: 0 });
    expect(await series.step(5, 1)).toMatchObject({ time: 6 });
    expect(await series.step(5, -9)).toMatchObject({ time: 0 });
    expect(await series.step(99, 1)).toMatchObject({ time: 6 });
  });

  test("says what is wrong, and keeps what it had", async () => {
    const wrong = await opened({ x: ["a", "b"] });
    expect(wrong.wrong()).toBe("There is no column of numbers to show.");
    const time = Array.from({ length: 20_000 }, (_, row) => (row === 19_999 ? 0 : row));
    const early = await opened({ t: time, x: time }, { time: "t" });
    expect(early.wrong()).toMatch(/^The time in row 20000, 0, is earlier/);
    expect(early.info()).toMatchObject({ rows: 16_384, start: 0, end: 16_383 });
  });
});
