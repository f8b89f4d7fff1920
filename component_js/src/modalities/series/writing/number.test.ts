import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatOf, plain } from "./number";

describe("formats write what d3 writes", () => {
  test.each([
    [".2f", 2.34567, "2.35"],
    [".2f", -0.001, "0.00"],
    [".0f", 2.6, "3"],
    [",d", 1234567, "1,234,567"],
    ["d", 41.6, "42"],
    [",.1f", -1234.56, "\u22121,234.6"],
    ["%", 0.42, "42%"],
    [".1%", 0.1234, "12.3%"],
    [".3s", 1234567, "1.23M"],
    [".3s", 999.9, "1.00k"],
    [".3s", 0.00042, "420µ"],
    [".2s", 42, "42"],
    [".3s", 0, "0.00"],
    [".2e", 1234, "1.23e+3"],
    [".3g", 1234.5, "1.23e+3"],
    [".4r", 1234.5678, "1235"],
    ["+.1f", 2, "+2.0"],
    [".2~f", 1.5, "1.5"],
  ])("%s of %d", (spec, value, text) => {
    expect(formatOf(spec)?.(value)).toBe(text);
  });
});

test("a format that is none is left alone", () => {
  for (const spec of ["", "two digits", ".2q", "%H:%M", ".999f"]) {
    expect(formatOf(spec)).toBeUndefined();
  }
});

test("a missing value is a dash, in any format", () => {
  expect(plain(Number.NaN)).toBe("–");
  expect(formatOf(".2f")?.(Number.NaN)).toBe("–");
});

test("without a format, a value has the digits that count and no others", () => {
  expect(plain(61.4)).toBe("61.4");
  expect(plain(0.1 + 0.2)).toBe("0.3");
  expect(plain(-1234567.8)).toBe("\u22121234570");
});

test("no value makes a format fail", () => {
  const specs = ["f", ".3f", ",d", "e", ".0g", "s", ".1s", "%", ".0~r", "+,"];
  fc.assert(
    fc.property(fc.constantFrom(...specs), fc.double(), (spec, value) => {
      expect(formatOf(spec)?.(value)).toMatch(/\S/);
    }),
  );
});
