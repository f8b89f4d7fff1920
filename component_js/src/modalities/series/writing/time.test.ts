import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ticking, writing } from "./time";

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe("a date is as fine as it has to be", () => {
  const at = seconds("2024-03-10T12:05:03.250Z");
  test.each([
    [400 * 86_400, "2024"],
    [31 * 86_400, "2024-03"],
    [86_400, "2024-03-10"],
    [3600, "2024-03-10 14:05 +02:00"],
    [60, "2024-03-10 14:05 +02:00"],
    [1, "2024-03-10 14:05:03 +02:00"],
    [0.1, "2024-03-10 14:05:03.3 +02:00"],
    [0.25, "2024-03-10 14:05:03.25 +02:00"],
    [0.001, "2024-03-10 14:05:03.250 +02:00"],
  ])("to %d seconds", (fine, text) => {
    expect(writing("+02:00")(at, fine)).toBe(text);
  });
});

test("a zone by name has its summer and its winter", () => {
  const berlin = writing("Europe/Berlin");
  expect(berlin(seconds("2024-03-31T00:59:59Z"), 1)).toBe("2024-03-31 01:59:59 +01:00");
  expect(berlin(seconds("2024-03-31T01:00:00Z"), 1)).toBe("2024-03-31 03:00:00 +02:00");
  // The hour that clocks show twice is told apart by its offset.
  expect(berlin(seconds("2024-10-27T00:30:00Z"), 1)).toBe("2024-10-27 02:30:00 +02:00");
  expect(berlin(seconds("2024-10-27T01:30:00Z"), 1)).toBe("2024-10-27 02:30:00 +01:00");
});

test("zones need not be a whole hour off", () => {
  const at = seconds("2024-06-01T00:00:00Z");
  expect(writing("Asia/Kathmandu")(at, 60)).toBe("2024-06-01 05:45 +05:45");
  expect(writing("-03:30")(at, 60)).toBe("2024-05-31 20:30 -03:30");
  expect(writing("UTC")(at, 60)).toBe("2024-06-01 00:00 +00:00");
});

test("dates without a zone are written without one", () => {
  expect(writing("")(seconds("1969-12-31T23:59:58.5Z"), 0.5)).toBe("1969-12-31 23:59:58.5");
});

test("what rounds up to a second carries", () => {
  expect(writing("")(59.9996, 0.001)).toBe("1970-01-01 00:01:00.000");
});

test("a date that no calendar has is a number", () => {
  expect(writing("")(1e20, 1)).toBe("100000000000000000000");
});

test("a number has the digits that tell it from the next", () => {
  const number = writing(null);
  expect(number(12, 1)).toBe("12");
  expect(number(0.30000000000000004, 0.1)).toBe("0.3");
  expect(number(1.25, 0.25)).toBe("1.25");
  expect(number(-0.0001, 0.1)).toBe("0.0");
  expect(number(-3, 1)).toBe("\u22123");
});

test("times that are as far apart as was asked for are written differently", () => {
  const step = fc.constantFrom(0.001, 0.01, 0.02, 0.25, 0.5, 1, 60, 3600, 86_400);
  fc.assert(
    fc.property(step, fc.integer({ min: -1e5, max: 1e5 }), (fine, count) => {
      const written = writing("");
      expect(written(count * fine, fine)).not.toBe(written((count + 1) * fine, fine));
    }),
  );
});

test("a tick of a ruler says the time of day, and at midnight the day", () => {
  const berlin = ticking("Europe/Berlin");
  expect(berlin(seconds("2024-10-27T12:30:00Z"), 1800)).toBe("13:30");
  expect(berlin(seconds("2024-10-27T23:00:00Z"), 3600)).toBe("10-28");
  expect(berlin(seconds("2024-10-27T23:00:00Z"), 86_400)).toBe("2024-10-28");
  expect(berlin(seconds("2024-10-27T12:30:01.5Z"), 0.5)).toBe("13:30:01.5");
  expect(ticking(null)(12.5, 0.5)).toBe("12.5");
});
