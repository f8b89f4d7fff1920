import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../../tests/vectors/offsets.json";
import { cutAfter, cutBefore, type Grain, offsetsOf, widen } from "./text";

const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}";
const pieces = fc.constantFrom(
  ..."aé ß.,\t\n東",
  "\r\n",
  "e\u0301",
  "😀",
  family,
  "👍🏽",
  "🇩🇪",
  "🇫🇷",
  "𠮷",
  "שָׁ",
  "ذهب",
  "नमस्ते",
  "\uD83D",
  " \u0301",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((some) => some.join(""));
const grains = fc.constantFrom<Grain>("symbol", "word");
const placed = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)),
);

/** Cut up whole, from its beginning: slow, and right. */
function cutsOf(text: string, grain: Grain): ReadonlySet<number> {
  const granularity = grain === "word" ? "word" : "grapheme";
  const segments = new Intl.Segmenter(undefined, { granularity }).segment(text);
  return new Set([0, text.length, ...[...segments].map(({ index }) => index)]);
}

describe("offsets", () => {
  test.each(vectors.texts)("count $name as Python does", ({ text, utf16 }) => {
    const offsets = offsetsOf(text);
    expect(offsets.length).toBe(utf16.length - 1);
    expect(utf16.map((_, codePoint) => offsets.toUtf16(codePoint))).toEqual(utf16);
    expect(utf16.map(offsets.toCodePoint)).toEqual(utf16.map((_, codePoint) => codePoint));
  });

  test.each(vectors.cleaned)(
    "do not move when Python cleans $name",
    ({ units, cleaned, length }) => {
      const given = String.fromCharCode(...units);
      expect(offsetsOf(given).length).toBe(length);
      expect(offsetsOf(cleaned).length).toBe(length);
      expect(given.replace(/[\0\p{Surrogate}]/gu, "\uFFFD")).toBe(cleaned);
    },
  );

  test("come back from UTF-16 as they went", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { length, toUtf16, toCodePoint } = offsetsOf(text);
        expect(length).toBe([...text].length);
        for (let at = 0; at <= length; at++) {
          expect(toCodePoint(toUtf16(at))).toBe(at);
          expect(text.slice(0, toUtf16(at))).toBe([...text].slice(0, at).join(""));
        }
      }),
    );
  });

  test("never run backwards", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { toCodePoint, length } = offsetsOf(text);
        for (let unit = 0; unit < text.length; unit++) {
          expect(toCodePoint(unit + 1)).toBeGreaterThanOrEqual(toCodePoint(unit));
        }
        expect(toCodePoint(text.length)).toBe(length);
      }),
    );
  });
});

describe("cutting", () => {
  test.each(vectors.texts)("finds the graphemes of $name", ({ text, graphemes }) => {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const next = cutAfter(text, at + 1, "symbol");
      found.push(text.slice(at, next));
      at = next;
    }
    expect(found).toEqual(graphemes);
  });

  test("finds the nearest place that cuts nothing, on either side", () => {
    fc.assert(
      fc.property(placed, grains, ([text, at], grain) => {
        const cuts = [...cutsOf(text, grain)];
        expect(cutBefore(text, at, grain)).toBe(Math.max(...cuts.filter((cut) => cut <= at)));
        expect(cutAfter(text, at, grain)).toBe(Math.min(...cuts.filter((cut) => cut >= at)));
      }),
    );
  });

  test("does not lose count in a long row of flags or of accents", () => {
    const flags = "🇩🇪".repeat(900);
    expect(cutBefore(flags, 4 * 700 + 2, "symbol")).toBe(4 * 700);
    expect(cutAfter(flags, 4 * 700 + 2, "symbol")).toBe(4 * 701);
    const zalgo = `a${"\u0301".repeat(3000)}b`;
    expect(cutBefore(zalgo, 2000, "symbol")).toBe(0);
    expect(cutAfter(zalgo, 2000, "symbol")).toBe(3001);
  });

  test("stays put at the start of a text that begins with a line break", () => {
    expect(cutBefore("\na", 0, "symbol")).toBe(0);
    expect(cutAfter("\na", 0, "symbol")).toBe(0);
  });
});

describe("widening", () => {
  test("never cuts a grapheme or a word", () => {
    fc.assert(
      fc.property(placed, grains, ([text, one, other], grain) => {
        const [start, end] = widen(text, Math.min(one, other), Math.max(one, other), grain);
        const cuts = cutsOf(text, grain);
        expect(start === end || (cuts.has(start) && cuts.has(end))).toBe(true);
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(placed, grains, ([text, one, other], grain) => {
        const once = widen(text, Math.min(one, other), Math.max(one, other), grain);
        expect(widen(text, ...once, grain)).toEqual(once);
      }),
    );
  });

  test("leaves out the blanks at both ends", () => {
    expect(widen("an  oak \r\n", 2, 10, "symbol")).toEqual([4, 7]);
    expect(widen("   ", 0, 3, "word")).toEqual([0, 0]);
  });
});
