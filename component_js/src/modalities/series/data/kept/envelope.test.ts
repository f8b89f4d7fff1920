import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOverview } from "../overview";
import { plainSpec } from "../reading/gathered.test.given";
import { PIECE } from "./channel";
import { type Envelope, edge, envelopeOf, type Window } from "./envelope";
import { createGrowth } from "./growth";
import { createTable, type Table } from "./table";

type Given = { readonly times: readonly number[]; readonly values: readonly number[] };

function tableOf({ times, values }: Given): Table {
  const choice = { time: 0, channels: [{ index: 1, name: "x", isDeclared: true }], notes: [] };
  const table = createTable(choice, { ...plainSpec, time: "t", channels: [{ column: "x" }] });
  for (let from = 0; from < times.length; from += PIECE) {
    const part = times.slice(from, from + PIECE);
    table.append({
      rows: part.length,
      times: Float64Array.from(part),
      values: [Float64Array.from(values.slice(from, from + PIECE))],
      place: String,
    });
  }
  return table;
}

function exactly(table: Table, window: Window, width: number): Envelope {
  const rows = table.rowsOf("x");
  if (!rows) throw new Error("no rows");
  return envelopeOf(rows, window, width);
}

function roughly(table: Table, window: Window, width: number): Envelope {
  const overview = createOverview();
  const info = table.info(null, null);
  const { told } = createGrowth()(table, info ?? expect.fail());
  if (told.kind === "grown") overview.grow(told.info, told.times, told.channels);
  return overview.roughly("x", window, width) ?? expect.fail();
}

/** What each pixel holds, by looking at every sample. */
function pixels({ times, values }: Given, window: Window, width: number): number[][] {
  return Array.from({ length: width }, (_, pixel) => {
    const [from, to] = [edge(window, width, pixel), edge(window, width, pixel + 1)];
    const isLast = pixel + 1 === width;
    return values.filter((value, row) => {
      const time = times[row] ?? Number.NaN;
      return !Number.isNaN(value) && time >= from && (isLast ? time <= window.end : time < to);
    });
  });
}

const distance = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0.1, 1) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 500, noNaN: true }) },
);
/** There are two zeros, and which of them is the least is nobody's business. */
const plain = (number: number): number => number + 0;
const value = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(plain) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const uneven = fc
  .array(fc.tuple(distance, value), { minLength: 1, maxLength: 400 })
  .map((rows): Given => {
    let time = 0;
    const times = rows.map(([by]) => {
      time += by;
      return time;
    });
    return { times, values: rows.map(([, each]) => each) };
  });
const even = fc
  .tuple(fc.array(value, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 7 }))
  .map(([values, rate]): Given => ({ times: values.map((_, row) => row / rate), values }));
const given = fc.oneof(uneven, even);
const cut = fc.tuple(
  fc.double({ min: -0.2, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function windowIn({ times }: Given, [from, share]: readonly [number, number]): Window {
  const length = (times.at(-1) ?? 0) - (times[0] ?? 0) + 1e-9;
  const start = (times[0] ?? 0) + from * length;
  return share > 0.9
    ? { start: times[0] ?? 0, end: times.at(-1) ?? 0 }
    : { start, end: start + share * length };
}

describe("an envelope", () => {
  test("has the least and the greatest of the samples of each pixel, and nothing else", () => {
    fc.assert(
      fc.property(given, cut, fc.integer({ min: 1, max: 60 }), (series, some, width) => {
        const window = windowIn(series, some);
        const { low, high } = exactly(tableOf(series), window, width);
        const wanted = pixels(series, window, width);
        const of = (pick: (...numbers: number[]) => number) =>
          wanted.map((all) => (all.length > 0 ? pick(...all) : Number.NaN));
        expect([...low]).toEqual(of(Math.min));
        expect([...high]).toEqual(of(Math.max));
      }),
      { numRuns: 400 },
    );
  });

  test("of the overview has them too, and perhaps some of what lies beside", () => {
    fc.assert(
      fc.property(given, cut, fc.integer({ min: 1, max: 60 }), (series, some, width) => {
        const window = windowIn(series, some);
        const { low, high } = roughly(tableOf(series), window, width);
        for (const [pixel, all] of pixels(series, window, width).entries()) {
          if (all.length === 0) continue;
          expect(low[pixel]).toBeLessThanOrEqual(Math.min(...all));
          expect(high[pixel]).toBeGreaterThanOrEqual(Math.max(...all));
        }
      }),
      { numRuns: 400 },
    );
  });

  test("of the overview has the very last sample, however the edges round", () => {
    for (const width of [7, 25, 49, 1100]) {
      for (const rate of [3, 7, 29.97]) {
        const times = [0, 1 / rate];
        const window = { start: 0, end: 1 / rate };
        const { high } = roughly(tableOf({ times, values: [0, 9] }), window, width);
        expect(high.at(-1)).toBe(9);
      }
    }
  });

  test("of few samples has each, one beyond either edge, and where the line breaks", () => {
    const series = {
      times: [0, 1, 2, 3, 4, 14, 15, 16],
      values: [0, 1, 2, Number.NaN, 4, 5, 6, 7],
    };
    const { samples } = exactly(tableOf(series), { start: 1.5, end: 15 }, 20);
    expect(samples).toEqual({
      times: Float64Array.of(1, 2, 4, 14, 15, 16),
      values: Float64Array.of(1, 2, 4, 5, 6, 7),
      gapBefore: Uint8Array.of(0, 0, 1, 1, 0, 0),
    });
  });

  test("breaks where a number is missing or the next is far, not where a pixel just holds none", () => {
    const times = [0, 1, 2, 3, 4, 5, 20, 21, 22, 23];
    const values = times.map((time) => (time === 2 ? Number.NaN : time));
    const { breaks, low } = exactly(tableOf({ times, values }), { start: 0, end: 24 }, 48);
    const broken = [...breaks].flatMap((is, pixel) => (is ? [low[pixel]] : []));
    expect(broken).toEqual([3, 20]);
  });

  test("of the overview does not fill a long time without samples", () => {
    const times = Array.from(
      { length: 1000 },
      (_, row) => (row < 500 ? row : row + 9000) + (row % 3) / 9,
    );
    const { low } = roughly(tableOf({ times, values: times }), { start: 0, end: 10_000 }, 100);
    expect([...low.subarray(10, 90)].every(Number.isNaN)).toBe(true);
    expect([low[0], low[99]].some(Number.isNaN)).toBe(false);
  });
});

test("three spikes in a million points are seen at every zoom", () => {
  const rows = 1_000_000;
  const at = [3, 500_001, rows - 1];
  const values = Array.from({ length: rows }, (_, row) => Math.sin(row / 100));
  for (const row of at) values[row] = 50;
  for (const jitter of [0, 0.3]) {
    const times = values.map((_, row) => row + jitter * (row % 2));
    const table = tableOf({ times, values });
    const end = times.at(-1) ?? 0;
    const seen = ({ high }: Envelope): number => high.filter((each) => each === 50).length;
    for (const see of [exactly, roughly]) {
      expect(seen(see(table, { start: 0, end }, 300))).toBeGreaterThanOrEqual(3);
    }
    for (let length = end; length > 10; length /= 3) {
      for (const row of at) {
        const middle = times[row] ?? 0;
        const window = { start: middle - length / 3, end: middle + length / 2 };
        const pixel = Math.floor(((middle - window.start) / (window.end - window.start)) * 777);
        for (const see of [exactly, roughly]) {
          const { high } = see(table, window, 777);
          expect([...high.subarray(pixel - 1, pixel + 2)]).toContain(50);
        }
        expect(seen(exactly(table, window, 777))).toBeLessThanOrEqual(3);
      }
    }
  }
});
