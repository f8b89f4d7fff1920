import { expect, test } from "vitest";
import type { Sample } from "./data/series";
import { createReadout, spokenValues, valueIn } from "./readout";
import { linesOf } from "./rows";

const sample = (time: number, values: Record<string, number> = {}): Sample => ({
  time,
  row: time,
  values,
});

/** Answers in the order of asking, when told to. */
function slow() {
  const waiting: (() => void)[] = [];
  const asked: number[] = [];
  return {
    asked,
    answer: async () => {
      waiting.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
    at: (time: number) => {
      asked.push(time);
      return new Promise<Sample>((hear) => waiting.push(() => hear(sample(time))));
    },
  };
}

test("while one place is looked up, only the last of the others waits", async () => {
  const series = slow();
  const written: (number | undefined)[] = [];
  const readout = createReadout(series, (it) => written.push(it?.time));
  for (const at of [1, 2, 3, 4]) readout.point(at);
  await series.answer();
  await series.answer();
  expect(series.asked).toEqual([1, 4]);
  expect(written).toEqual([1, 4]);
});

test("once the pointer has left, an answer that comes late writes nothing", async () => {
  const series = slow();
  const written: (number | undefined)[] = [];
  const readout = createReadout(series, (it) => written.push(it?.time));
  readout.point(1);
  readout.point(undefined);
  await series.answer();
  expect(written).toEqual([undefined]);
});

const lines = linesOf(
  [],
  [
    { name: "heat", count: 1, low: 0, high: 9, gaps: 0 },
    { name: "load", count: 1, low: 0, high: 9, gaps: 0 },
  ],
);

test("values are said with their channel, missing ones as missing", () => {
  expect(spokenValues(lines, sample(1, { heat: 2.5, load: Number.NaN }))).toBe(
    "heat 2.5, load no value",
  );
});

test("a value is written with its unit, a missing one without", () => {
  const [line] = lines;
  if (!line) throw new Error("there is no line");
  const heat = { ...line, unit: "°C" };
  expect(valueIn(heat, sample(1, { heat: 2 }))).toBe("2 °C");
  expect(valueIn(heat, sample(1))).toBe("–");
});
