import { expect, test } from "vitest";
import type { DateTime } from "../../schema.gen";
import { asked } from "../control.test.given";
import { steppedYear, unfit } from "./moment";

const made = (only: DateTime["only"], min = "", max = ""): DateTime => ({
  ...asked,
  kind: "datetime",
  only,
  min,
  max,
  default: "",
});

test.each([
  ["datetime", "2026-01-31T18:05"],
  ["date", "2026-01-31"],
  ["time", "18:05"],
  ["month", "2026-01"],
  ["year", "2026"],
] as const)("a %s is such as %s", (only, text) => expect(unfit(made(only), text)).toBeUndefined());

test.each([
  ["date", "2026-02-30"],
  ["date", "2023-02-29"],
  ["date", "0000-01-01"],
  ["date", "12026-01-01"],
  ["time", "24:00"],
  ["time", "6:05"],
  ["datetime", "2026-01-31"],
  ["datetime", "2026-01-31 18:05"],
  ["month", "2026-13"],
  ["year", "20"],
  ["year", "0000"],
] as const)("no %s is %s", (only, text) =>
  expect(unfit(made(only), text)).toMatch(/^Give a whole/),
);

test("seconds may be given, and the day of a leap year", () => {
  expect(unfit(made("time"), "18:05:59")).toBeUndefined();
  expect(unfit(made("datetime"), "2024-02-29T00:00:00")).toBeUndefined();
});

test("a moment past its limits is told them", () => {
  const year = made("date", "2026-01-01", "2026-12-31");
  expect(unfit(year, "2025-12-31")).toBe("Not before 2026-01-01.");
  expect(unfit(year, "2027-01-01")).toBe("Not after 2026-12-31.");
  expect(unfit(year, "2026-12-31")).toBeUndefined();
});

test("years are stepped within their limits, with four digits", () => {
  expect(steppedYear(made("year", "1900", "1950"), "1950", 1)).toBe("1950");
  expect(steppedYear(made("year", "1900", "1950"), "", 1)).toBe("1950");
  expect(steppedYear(made("year"), "0010", -1)).toBe("0009");
});
