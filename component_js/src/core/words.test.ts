import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/words.json";
import { type BlockOf, type Grain, nearestCut, offsetsOf, widen } from "./text";

const grains = ["symbol", "word", "sentence", "paragraph"] as const;

const cases = vectors.texts.flatMap(({ name, text, widened }) =>
  widened.map((each) => ({
    ...each,
    name,
    text,
    picked: [...text].slice(each.from, each.to).join(""),
  })),
);

test.each(cases)(
  "“$picked” in $name is widened as the vectors say",
  ({ text, from, to, ...said }) => {
    const { toUtf16, toCodePoint } = offsetsOf(text);
    for (const grain of grains) {
      const [start, end] = widen(text, toUtf16(from), toUtf16(to), grain);
      const found = {
        start: toCodePoint(start),
        end: toCodePoint(end),
        text: text.slice(start, end),
      };
      expect(start === end ? null : found).toEqual(said[grain]);
    }
  },
);

const pieces = fc.constantFrom(
  ..."ab ß.!,\t\n東。",
  "\r\n",
  "\r",
  "e\u0301",
  "👨‍👩‍👧",
  "🇩🇪",
  "𠮷",
  "شَ",
  "क्षि",
  "สวัสดี",
  " \u0301",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((some) => some.join(""));
const grain = fc.constantFrom<Grain>(...grains);
const placed = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)),
);

test("what is widened holds what was selected, but for blanks, and stays the same from then on", () => {
  fc.assert(
    fc.property(placed, grain, ([text, one, other], by) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const [start, end] = widen(text, from, to, by);
      if (start === end) {
        expect(text.slice(from, to).trim()).toBe("");
        return;
      }
      expect(text.slice(from, start).trim() + text.slice(end, to).trim()).toBe("");
      expect(widen(text, start, end, by)).toEqual([start, end]);
    }),
  );
});

test("words and sentences hold the symbols that were selected, and paragraphs the sentences", () => {
  fc.assert(
    fc.property(placed, ([text, one, other]) => {
      // A blank with an accent is a letter, and by itself no word.
      fc.pre(!text.includes(" \u0301"));
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const [symbol, word, sentence, paragraph] = grains.map((by) => widen(text, from, to, by));
      // A sentence may end within a word: “end.Next” is one to Unicode, if nobody left a blank.
      for (const [inner, outer] of [
        [symbol, word],
        [symbol, sentence],
        [sentence, paragraph],
      ]) {
        if (!inner || !outer || inner[0] === inner[1]) continue;
        expect(outer[0]).toBeLessThanOrEqual(inner[0]);
        expect(outer[1]).toBeGreaterThanOrEqual(inner[1]);
      }
    }),
  );
});

test("nothing is widened beyond the blocks of its page", () => {
  const text = "Two lines.No break";
  const blockOf: BlockOf = (at) => (at < 10 ? [0, 10] : [10, text.length]);
  expect(widen(text, 5, 6, "word", blockOf)).toEqual([4, 9]);
  expect(widen(text, 5, 6, "paragraph", blockOf)).toEqual([0, 10]);
  expect(widen(text, 11, 12, "sentence", blockOf)).toEqual([10, 18]);
  expect(widen(text, 11, 12, "paragraph", blockOf)).toEqual([10, 18]);
});

test("the nearest cut is a cut, and no other is nearer", () => {
  fc.assert(
    fc.property(placed, grain, ([text, at], by) => {
      const near = nearestCut(text, at, by);
      const cuts = Array.from({ length: text.length + 1 }, (_, each) => nearestCut(text, each, by));
      expect(nearestCut(text, near, by)).toBe(near);
      for (const cut of cuts) expect(Math.abs(near - at)).toBeLessThanOrEqual(Math.abs(cut - at));
    }),
  );
});
