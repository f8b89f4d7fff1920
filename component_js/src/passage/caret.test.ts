import fc from "fast-check";
import { expect, test } from "vitest";
import { motionOf, pulled, spokenText, stepped } from "./caret";

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
