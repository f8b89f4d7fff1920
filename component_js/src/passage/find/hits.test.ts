import fc from "fast-check";
import { expect, test } from "vitest";
import { cutBefore } from "../../core/text";
import { hitFrom, hitsIn, type Search } from "./hits";

const plain: Omit<Search, "query"> = { matchCase: false, wholeWords: false };

function found(text: string, query: string, how: Partial<Search> = {}): readonly string[] {
  return hitsIn(text, { ...plain, ...how, query }).map(({ start, end }) => text.slice(start, end));
}

test("capitals count only where they are asked for", () => {
  expect(found("Ada, ADA and ada", "ada")).toEqual(["Ada", "ADA", "ada"]);
  expect(found("Ada, ADA and ada", "Ada", { matchCase: true })).toEqual(["Ada"]);
  expect(found("ΟΔΟΣ οδός", "οδοσ")).toEqual(["ΟΔΟΣ", "οδός"]);
});

test("a letter without an accent means those with one too, and not the other way round", () => {
  const text = "café cafe cafe\u0301 CAFÉ";
  expect(found(text, "cafe")).toEqual(["café", "cafe", "cafe\u0301", "CAFÉ"]);
  expect(found(text, "café")).toEqual(["café", "cafe\u0301", "CAFÉ"]);
  expect(found("كِتَاب كتاب", "كتاب")).toEqual(["كِتَاب", "كتاب"]);
  expect(found("שָׁלוֹם", "שלום")).toEqual(["שָׁלוֹם"]);
});

test("a vowel sign makes another letter, and a grapheme is never split", () => {
  expect(found("कि क के", "क")).toEqual(["क"]);
  expect(found("か が", "か")).toEqual(["か"]);
  expect(found("👩‍👩‍👧 👩", "👩")).toEqual(["👩"]);
  expect(found("🇩🇪🇫🇷", "🇪🇫")).toEqual([]);
  expect(found("👍🏽 👍", "👍")).toEqual(["👍"]);
});

test("a blank means any blanks, also the end of a line", () => {
  expect(found("New York, New\n  York, NewYork", "new york")).toEqual(["New York", "New\n  York"]);
  expect(found("a b", "  ")).toEqual([]);
});

test("what means something to a pattern is sought as it is", () => {
  expect(found("a.c abc (a|b)* [x]", "a.c")).toEqual(["a.c"]);
  expect(found("a.c abc (a|b)* [x]", "(a|b)*")).toEqual(["(a|b)*"]);
  expect(found("\\d {2} ^$ 1-2", "1-2")).toEqual(["1-2"]);
});

test("whole words end where words do, also where no blanks part them", () => {
  const whole = { wholeWords: true };
  expect(found("cat, concat cats cat_2 cat", "cat", whole)).toHaveLength(2);
  expect(found("élan lan", "lan", whole)).toEqual(["lan"]);
  expect(found("我喜欢北京大学", "北京大学", whole)).toEqual(["北京大学"]);
});

test("every hit reads as what was sought, splits no grapheme and lies behind the one before", () => {
  const letters = fc.constantFrom(
    "a",
    "A",
    "á",
    "a\u0301",
    "b",
    " ",
    "\n",
    "क",
    "कि",
    "👩‍👧",
    "👩",
    ".",
  );
  const words = (most: number) =>
    fc.array(letters, { minLength: 1, maxLength: most }).map((some) => some.join(""));
  fc.assert(
    fc.property(words(60), words(3), fc.boolean(), (text, query, wholeWords) => {
      let last = 0;
      for (const { start, end } of hitsIn(text, { query, matchCase: false, wholeWords })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        for (const at of [start, end]) expect(cutBefore(text, at, "symbol")).toBe(at);
        last = end;
      }
    }),
  );
});

test("a text without accents has every hit that a plain search has", () => {
  const words = fc.stringMatching(/^[ab.]{0,30}$/);
  fc.assert(
    fc.property(words, fc.stringMatching(/^[ab.]{1,3}$/), (text, query) => {
      const starts: number[] = [];
      for (let at = text.indexOf(query); at !== -1; at = text.indexOf(query, at + query.length))
        starts.push(at);
      expect(hitsIn(text, { ...plain, query }).map(({ start }) => start)).toEqual(starts);
    }),
  );
});

test("one goes on from where one is, and around", () => {
  const hits = hitsIn("a b a b a", { ...plain, query: "a" });
  expect([0, 1, 4, 5, 9].map((at) => hitFrom(hits, at))).toEqual([0, 1, 1, 2, 0]);
  expect(hitFrom([], 3)).toBe(0);
});
