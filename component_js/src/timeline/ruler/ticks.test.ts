import fc from "fast-check";
import { expect, test } from "vitest";
import type { Counting } from "./ticks";
import { ticksOf } from "./ticks";

const utc = (text: string): number => Date.parse(text) / 1000;
const iso = (at: number): string => new Date(at * 1000).toISOString();

test("numbers are counted by one, two and five", () => {
  const of = (end: number) => ticksOf({ start: 0, end }, 1000, 100, "numbers").step;
  expect([10, 20, 21, 50, 100, 0.3].map(of)).toEqual([1, 2, 5, 5, 10, 0.05]);
});

test("seconds are counted as clocks do", () => {
  const of = (end: number) => ticksOf({ start: 0, end }, 1000, 100, "seconds").step;
  expect([0.5, 60, 140, 290, 600, 3000, 7200, 40_000, 200_000].map(of)).toEqual([
    0.05, 10, 15, 30, 60, 300, 900, 7200, 21_600,
  ]);
});

test("ticks are tidy numbers", () => {
  expect(ticksOf({ start: 0.05, end: 0.55 }, 500, 90, "numbers").major).toEqual([
    0.1, 0.2, 0.3, 0.4, 0.5,
  ]);
  const fine = ticksOf({ start: -3.0005, end: 1000.0005 }, 3e6, 2, "numbers").major;
  expect(fine.length).toBeGreaterThan(1000);
  for (const at of fine) expect(at).toBe(Number(at.toPrecision(15)));
});

const counting: fc.Arbitrary<Counting> = fc.oneof(
  fc.constantFrom("numbers" as const, "seconds" as const),
  fc
    .constantFrom("", "+05:30", "Europe/Berlin", "America/St_Johns", "Pacific/Apia")
    .map((zone) => ({ zone })),
);

test("ticks lie in the window, in order, and far enough apart for their words", () => {
  fc.assert(
    fc.property(
      counting,
      fc.double({ min: 0, max: 1.8e9, noNaN: true }),
      fc.double({ min: -3, max: 9, noNaN: true }),
      (counting, start, power) => {
        const window = { start, end: start + 10 ** power };
        const { major, minor, step } = ticksOf(window, 1000, 80, counting);
        const slack = 1e-6 + 1e-9 * (window.end - window.start);
        for (const ticks of [major, minor]) {
          for (const [at, tick] of ticks.entries()) {
            expect(tick).toBeGreaterThanOrEqual(window.start - slack);
            expect(tick).toBeLessThanOrEqual(window.end + slack);
            const before = ticks[at - 1];
            if (before !== undefined) expect(tick).toBeGreaterThan(before);
          }
        }
        expect(major.length).toBeLessThanOrEqual(16);
        expect(minor.length).toBeLessThanOrEqual(200);
        expect(step).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

test("days begin at midnight where the source was written, also when clocks change", () => {
  const window = { start: utc("2024-03-29T00:00Z"), end: utc("2024-04-02T00:00Z") };
  const { major } = ticksOf(window, 1000, 200, { zone: "Europe/Berlin" });
  expect(major.map(iso)).toEqual([
    "2024-03-29T23:00:00.000Z",
    "2024-03-30T23:00:00.000Z",
    "2024-03-31T22:00:00.000Z",
    "2024-04-01T22:00:00.000Z",
  ]);
});

test("hours are whole hours of a zone that is half an hour off", () => {
  const window = { start: utc("2024-01-01T00:00Z"), end: utc("2024-01-01T03:00Z") };
  const { major } = ticksOf(window, 1000, 300, { zone: "+05:30" });
  expect(major.map(iso)).toEqual([
    "2024-01-01T00:30:00.000Z",
    "2024-01-01T01:30:00.000Z",
    "2024-01-01T02:30:00.000Z",
  ]);
});

test("months and years begin at their first day", () => {
  const months = { start: utc("2023-11-15T00:00Z"), end: utc("2024-03-15T00:00Z") };
  expect(ticksOf(months, 1000, 200, { zone: "" }).major.map(iso)).toEqual([
    "2023-12-01T00:00:00.000Z",
    "2024-01-01T00:00:00.000Z",
    "2024-02-01T00:00:00.000Z",
    "2024-03-01T00:00:00.000Z",
  ]);
  const years = { start: utc("1999-06-01T00:00Z"), end: utc("2003-06-01T00:00Z") };
  expect(ticksOf(years, 1000, 200, { zone: "" }).major.map(iso)).toEqual([
    "2000-01-01T00:00:00.000Z",
    "2001-01-01T00:00:00.000Z",
    "2002-01-01T00:00:00.000Z",
    "2003-01-01T00:00:00.000Z",
  ]);
});

test("days of a month begin anew at its first, without one close before it", () => {
  const window = { start: utc("2024-01-20T00:00Z"), end: utc("2024-02-12T00:00Z") };
  const { major } = ticksOf(window, 1000, 200, { zone: "" });
  expect(major.map((at) => iso(at).slice(5, 10))).toEqual([
    "01-21",
    "01-26",
    "02-01",
    "02-06",
    "02-11",
  ]);
});

test("before 1970 there are ticks too", () => {
  const window = { start: utc("1962-03-01T00:00Z"), end: utc("1962-03-03T00:00Z") };
  expect(ticksOf(window, 1000, 400, { zone: "" }).major.map(iso)).toEqual([
    "1962-03-01T00:00:00.000Z",
    "1962-03-02T00:00:00.000Z",
    "1962-03-03T00:00:00.000Z",
  ]);
});
