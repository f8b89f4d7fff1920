import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../../core/part";
import { checksumOf, offsetsOf } from "../../core/text";
import type { Span } from "../../schema.gen";
import { movedToQuotes, straying } from "./stray";

const TEXT = "Ada 👩‍👧 met Charles.\nShe met him twice.";

function span(start: number, end: number, text: string, derived_from: string | null = null): Span {
  const shared = { ...bare, source: "text", labels: [], derived_from };
  return { id: `${start}`, ...shared, kind: "span", start, end, text, xpaths: null };
}

function looked(one: Span, marked = "") {
  return straying(TEXT, offsetsOf(TEXT), marked, checksumOf(TEXT))(one);
}

test("what quotes the words it lies on is no stray, nor what quotes nothing", () => {
  expect(looked(span(0, 3, "Ada"))).toBeUndefined();
  expect(looked(span(4, 7, "👩‍👧"))).toBeUndefined();
  expect(looked(span(0, 3, ""))).toBeUndefined();
  expect(looked(span(0, 3, ""), checksumOf(TEXT))).toBeUndefined();
});

test("each stray says what is wrong with it", () => {
  const says = (one: Span, marked = ""): readonly unknown[] => {
    const found = looked(one, marked);
    return [found?.says, found?.isShown];
  };
  expect(says(span(900, 905, "Ada"))).toEqual([
    `characters 901 to 905: the text ends at ${[...TEXT].length}`,
    false,
  ]);
  expect(says(span(5, 2, ""))).toEqual(["ends before it begins: from 5 to 2", false]);
  expect(says(span(8, 11, "Ada"))).toEqual(["characters 9 to 11: there it says “met”", false]);
  expect(says(span(4, 5, "👩"))).toEqual(["characters 5 to 5: splits a letter", true]);
  expect(says(span(0, 3, ""), "00000000")).toEqual([
    "characters 1 to 3: was marked in another text, and quotes nothing",
    true,
  ]);
});

test("a prediction was marked in a text of its own", () => {
  expect(looked(span(0, 3, "", "p1"), "00000000")).toBeUndefined();
});

test("it could lie where alone its quote stands", () => {
  const strays = [span(0, 7, "Charles"), span(900, 903, "met"), span(900, 903, "nobody")];
  expect(movedToQuotes(strays, TEXT, offsetsOf(TEXT))).toMatchObject([{ start: 12, end: 19 }]);
});

test("a span over any letters of a text that quotes them fits it", () => {
  const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (text, one, other) => {
      const parts = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
      const [first, last] = [one % parts.length, other % parts.length].sort((a, b) => a - b);
      const before = parts.slice(0, first).join("");
      const quote = parts.slice(first, (last ?? 0) + 1).join("");
      const start = [...before].length;
      const there = span(start, start + [...quote].length, quote);
      expect(straying(text, offsetsOf(text), "", "")(there)).toBeUndefined();
    }),
  );
});
