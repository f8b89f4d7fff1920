import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE, type Cursor } from "./cursor";
import { numberOf, readNumber } from "./number";

function read(text: string, point: number = CODE.point): { value: number; rest: string } {
  const cursor: Cursor = { bytes: new TextEncoder().encode(`${text}\n`), at: 0 };
  const value = readNumber(cursor, point);
  return { value, rest: text.slice(cursor.at) };
}

describe("a number in bytes", () => {
  test("is bit for bit the one that the language reads, or is left to it", () => {
    const written = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.double({ min: -1000, max: 1000, noNaN: true }).map(String),
      fc
        .tuple(fc.integer(), fc.nat({ max: 12 }))
        .map(([whole, places]) => (whole / 7).toFixed(places)),
      fc.stringMatching(/^[+-]?\d{1,22}(\.\d{0,22})?(e[+-]?\d{1,2})?$/),
      fc.stringMatching(/^[+-]?\.\d{1,25}$/),
    );
    fc.assert(
      fc.property(written, (text) => {
        const { value, rest } = read(text);
        if (Number.isNaN(value)) expect(rest).toBe(text);
        else {
          expect(Object.is(value, Number(text))).toBe(true);
          expect(rest).toBe("");
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("with all the digits that a float is written with is seldom left to the language", () => {
    let seed = 1;
    const texts = Array.from({ length: 2000 }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return String((seed / 2_147_483_647) * 100);
    });
    expect(texts.filter((text) => Number.isNaN(read(text).value))).toEqual([]);
  });

  test.each(["", "-", "+", ".", "e5", "abc", "-.", "1e", "1e+"])("is not in %j", (text) => {
    expect(read(text)).toEqual({ value: Number.NaN, rest: text });
  });

  test("ends where it ends, and may have a comma", () => {
    expect(read("1.5;2")).toEqual({ value: 1.5, rest: ";2" });
    expect(read("1,5;2", CODE.comma)).toEqual({ value: 1.5, rest: ";2" });
    expect(read("1.2.3")).toEqual({ value: 1.2, rest: ".3" });
  });
});

test.each([
  ["", Number.NaN],
  ["NA", Number.NaN],
  [" NaN ", Number.NaN],
  ["null", Number.NaN],
  ["None", Number.NaN],
  ["-", Number.NaN],
  ["-inf", Number.NaN],
  ["True", 1],
  ["1e400", Number.POSITIVE_INFINITY],
  [" 12 ", 12],
  ["0x10", undefined],
  ["1,5", undefined],
  ["abc", undefined],
  ["1 2", undefined],
])("the cell %j is %s", (cell, value) => {
  expect(numberOf(cell)).toEqual(value);
});
