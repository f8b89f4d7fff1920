import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAfter, cutBefore, type Grain, widen } from "../core/text";
import { type Edge, motionOf, pulled, spokenText, stepped, stretched } from "./caret";

const key = (name: string, held: Partial<Parameters<typeof motionOf>[0]> = {}) =>
  motionOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("an arrow goes over a whole family, and back", () => {
  const text = "a👨‍👩‍👧‍👦b";
  expect(stepped(text, 1, true, "symbol")).toBe(text.length - 1);
  expect(stepped(text, text.length - 1, false, "symbol")).toBe(1);
});

test("a step by word goes to the next end of one, over what is none", () => {
  const text = "one,  two!";
  expect(stepped(text, 0, true, "word")).toBe(3);
  expect(stepped(text, 3, true, "word")).toBe(9);
  expect(stepped(text, 9, true, "word")).toBe(10);
  expect(stepped(text, 10, false, "word")).toBe(6);
});

test("steps end at the ends of the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.boolean(),
      fc.constantFrom("symbol" as const, "word" as const),
      (text, forward, grain) => {
        let at = forward ? 0 : text.length;
        for (let steps = 0; steps <= text.length; steps++) at = stepped(text, at, forward, grain);
        expect(at).toBe(forward ? text.length : 0);
      },
    ),
  );
});

test("an end of a span is pulled by one grapheme, and never over the other", () => {
  const text = "a🇩🇪b";
  expect(pulled(text, { start: 0, end: 1 }, "end", true)).toEqual({ start: 0, end: 5 });
  expect(pulled(text, { start: 0, end: 5 }, "start", true)).toEqual({ start: 1, end: 5 });
  expect(pulled(text, { start: 1, end: 5 }, "start", true)).toBeUndefined();
  expect(pulled(text, { start: 1, end: 5 }, "end", false)).toBeUndefined();
  expect(pulled(text, { start: 0, end: 6 }, "end", true)).toBeUndefined();
});

test("only arrows, Home and End move the caret", () => {
  expect(key("ArrowLeft")).toEqual({ by: "symbol", to: "left", extending: false });
  expect(key("ArrowRight", { ctrlKey: true, shiftKey: true })).toEqual({
    by: "word",
    to: "right",
    extending: true,
  });
  expect(key("End", { metaKey: true })).toEqual({ by: "text", to: "forward", extending: false });
  for (const other of ["Delete", "Enter", "Escape", "z", "1", "PageDown", "Tab"]) {
    expect(key(other)).toBeUndefined();
  }
  expect(key("ArrowLeft", { altKey: true })).toBeUndefined();
});

test("blanks and breaks are said in words", () => {
  expect(["", "\r\n", "\t", " ", "é"].map(spokenText)).toEqual([
    "end of text",
    "line break",
    "tab",
    "space",
    "é",
  ]);
});

const pieces = fc.constantFrom(
  ..."ab .\n東",
  "e\u0301",
  "👨‍👩‍👧",
  "🇩🇪",
  "𠮷",
  "شَ",
  " \u0301",
  "\r\n",
);
const grains = fc.constantFrom<Grain>("symbol", "word", "sentence", "paragraph");
const marked = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 30 }), fc.nat(99), fc.nat(99), fc.nat(99))
  .map(([some, ...places]) => {
    const text = some.join("");
    const [one = 0, other = 0, to = 0] = places.map((at) => at % (text.length + 1));
    const [start, end] = widen(text, Math.min(one, other), Math.max(one, other), "symbol");
    return { text, run: { start, end }, to };
  })
  .filter(({ run }) => run.start < run.end);
const edges = fc.constantFrom<Edge>("start", "end");

test("an end that is dragged leaves the other where it is, quotes something and cuts nothing", () => {
  fc.assert(
    fc.property(marked, edges, grains, ({ text, run, to }, edge, grain) => {
      const next = stretched(text, run, edge, to, grain);
      if (!next) return;
      const fixed = edge === "start" ? run.end : run.start;
      const isCrossed = edge === "start" ? next.start >= run.end : next.end <= run.start;
      if (!isCrossed) expect(next[edge === "start" ? "end" : "start"]).toBe(fixed);
      expect(text.slice(next.start, next.end).trim()).not.toBe("");
      expect(cutBefore(text, next.start, "symbol")).toBe(next.start);
      expect(cutAfter(text, next.end, "symbol")).toBe(next.end);
    }),
  );
});

test("an end that is dragged over the other one changes places with it", () => {
  const text = "one two three";
  expect(stretched(text, { start: 4, end: 7 }, "end", 1, "word")).toEqual({ start: 0, end: 3 });
  expect(stretched(text, { start: 4, end: 7 }, "start", 12, "word")).toEqual({ start: 8, end: 13 });
  expect(stretched(text, { start: 4, end: 7 }, "end", 4, "word")).toBeUndefined();
  expect(stretched(text, { start: 4, end: 7 }, "end", 3, "symbol")).toBeUndefined();
});

test("an end is pulled by whole words, and never stands behind a blank", () => {
  const text = "One, two  three. Four";
  expect(pulled(text, { start: 5, end: 8 }, "end", true, "word")).toEqual({ start: 5, end: 15 });
  expect(pulled(text, { start: 5, end: 15 }, "end", false, "word")).toEqual({ start: 5, end: 8 });
  expect(pulled(text, { start: 5, end: 8 }, "end", false, "word")).toBeUndefined();
  expect(pulled(text, { start: 5, end: 15 }, "start", true, "word")).toEqual({
    start: 10,
    end: 15,
  });
  expect(pulled(text, { start: 5, end: 15 }, "start", false, "word")).toEqual({
    start: 3,
    end: 15,
  });
  expect(pulled(text, { start: 0, end: 16 }, "end", true, "sentence")).toEqual({
    start: 0,
    end: 21,
  });
  expect(pulled(text, { start: 0, end: 21 }, "end", false, "sentence")).toEqual({
    start: 0,
    end: 16,
  });
});

test("pulled there and back, an end that lay on a cut is where it was", () => {
  fc.assert(
    fc.property(marked, edges, grains, fc.boolean(), ({ text, run }, edge, grain, forward) => {
      // A blank with an accent is a letter, and by itself no word.
      fc.pre(!text.includes(" \u0301"));
      const [start, end] = widen(text, run.start, run.end, grain);
      const there = pulled(text, { start, end }, edge, forward, grain);
      if (!there) return;
      expect(there[edge]).not.toBe(edge === "start" ? start : end);
      const back = pulled(text, there, edge, !forward, grain);
      expect(back).toEqual({ start, end });
    }),
  );
});
