import { describe, expect, test } from "vitest";
import vectors from "../../../../../../tests/vectors/times.json";
import { createTimeReader } from "./timeReader";

describe("a time is read as Python reads it:", () => {
  test.each(vectors.iso)("$text", ({ text, seconds, zone }) => {
    const reader = createTimeReader("");
    // What looks like a number is one, unless dates came before.
    if (text === "20240301") reader.text("2024-01-01");
    expect(reader.text(text)).toBe(seconds);
    expect(reader.zone()).toBe(zone);
  });

  test.each(vectors.not_iso.map((text) => ({ text })))("$text is none", ({ text }) => {
    expect(createTimeReader("").text(text)).toBeTypeOf("string");
  });

  test.each(vectors.formats)("$text as $format", ({ text, format, seconds, zone }) => {
    const reader = createTimeReader(format);
    expect(readWhole(reader, text)).toBe(seconds);
    expect(reader.zone()).toBe(zone);
  });

  test.each(vectors.unfit)("$text is not $format", ({ text, format }) => {
    expect(readWhole(createTimeReader(format), text)).toBeTypeOf("string");
  });
});

/** With the spaces around it. */
function readWhole(reader: ReturnType<typeof createTimeReader>, text: string): number | string {
  const bytes = new TextEncoder().encode(text);
  return reader.read(bytes, 0, bytes.length);
}

test.each([
  ["2024-03-01 12:30:05 UTC", 1_709_296_205],
  ["2024-03-01 12:30:05 +02:00", 1_709_289_005],
  ["2024-03-01t12:30:05z", 1_709_296_205],
  [" 1709296205.25 ", 1_709_296_205.25],
  ["-5", -5],
])("%j is a time too, as other programs write it", (text, seconds) => {
  expect(createTimeReader("").text(text)).toBe(seconds);
});

test("a format that nothing can be read with is refused with those words that are known", () => {
  expect(() => createTimeReader("%Y-%Q")).toThrow(
    /^The time format “%Y-%Q” has %Q, which is not known here: only %Y %y %m .* %% are\.$/,
  );
});
