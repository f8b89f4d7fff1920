import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../../tests/vectors/offsets.json";
import { drive } from "../../core/tool";
import type { PassageText } from "../region";
import { drawSpan } from "./tool";

function passage(text: string, grain: PassageText["grain"] = "symbol"): PassageText {
  return { text, grain };
}

const marks = vectors.texts.flatMap(({ name, text, marks }) =>
  marks.map((mark) => ({ ...mark, name, text })),
);

test.each(marks)("marking $from to $to by $grain in $name", ({ text, from, to, grain, span }) => {
  const space = passage(text, grain === "word" ? "word" : "symbol");
  const expected = span && { kind: "span", ...span, xpaths: null };
  expect(drive(drawSpan, space).down(from).up(to).committed).toEqual(expected);
  expect(drive(drawSpan, space).down(to).move(0).up(from).committed).toEqual(expected);
});

test("the span under way is shown, and marked at the end", () => {
  const gesture = drive(drawSpan, passage("an old oak")).down(3);
  expect(gesture.preview).toBeNull();
  expect(gesture.move(6).preview).toEqual({
    kind: "span",
    start: 3,
    end: 6,
    text: "old",
    xpaths: null,
  });
  expect(gesture.up(10).committed).toEqual({
    kind: "span",
    start: 3,
    end: 10,
    text: "old oak",
    xpaths: null,
  });
});

test("the enter key marks as letting go does", () => {
  const space = passage("an old oak");
  const drawn = drive(drawSpan, space).down(0).enter(6).committed;
  expect(drawn).toEqual(drive(drawSpan, space).down(0).up(6).committed);
});

test("escape abandons the span", () => {
  expect(drive(drawSpan, passage("oak")).down(0).move(2).escape().committed).toBeNull();
});

test("an exact signal asks for whole words", () => {
  expect(drive(drawSpan, passage("an old oak"), { exact: true }).down(4).up(5).committed).toEqual({
    kind: "span",
    start: 3,
    end: 6,
    text: "old",
    xpaths: null,
  });
});

test("what is marked lies in the text, and quotes it", () => {
  const pieces = fc.constantFrom("a", " ", "\r\n", "😀", "🇩🇪", "e\u0301", "𠮷", "ذ");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(60), fc.nat(60), (some, one, other) => {
      const text = some.join("");
      const drawn = drive(drawSpan, passage(text)).down(one).up(other).committed;
      if (!drawn) return;
      expect(drawn.start).toBeLessThan(drawn.end);
      expect([...text].slice(drawn.start, drawn.end).join("")).toBe(drawn.text);
    }),
  );
});
