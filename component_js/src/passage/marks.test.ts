import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../core/part";
import { alike } from "../core/same";
import { offsetsOf } from "../core/text";
import type { Span } from "../schema.gen";
import { blocksOf } from "./blocks";
import { marksAt, marksByBlock, marksOf, picked, placing, unmarked } from "./marks";

const text = "😀 Ada\nLovelace met 😀";

function span(id: string, start: number, end: number, score: number | null = null): Span {
  const shared = { ...bare, source: "text", labels: ["person"], text: "" };
  const derived_from = score === null ? null : `predicted ${id}`;
  return { id, ...shared, score, derived_from, kind: "span", start, end, xpaths: null };
}

const look = { colorOf: () => "red", titleOf: () => "Person" };

function marks(spans: readonly Span[], ...selected: readonly string[]) {
  return marksOf(spans, placing(offsetsOf(text), look), new Set(selected)).marks;
}

test("a span after an emoji lies where the browser counts it", () => {
  const [mark] = marks([span("a", 2, 5, 0.5)]);
  expect(mark && text.slice(mark.start, mark.end)).toBe("Ada");
  expect(mark?.predicted).toBe(true);
});

test("a guess says its score, until somebody has confirmed it", () => {
  const guess = span("a", 2, 5, 0.62);
  const [mark] = marks([guess]);
  const [confirmed] = marks([{ ...guess, confirmed: true }]);
  expect(mark).toMatchObject({ predicted: true, title: "Person 62 %" });
  expect(confirmed).toMatchObject({ predicted: false, title: "Person" });
});

test("a span past the end is cut off, and one wholly outside is not shown", () => {
  const end = text.length;
  expect(marks([span("a", 15, 900), span("b", 500, 900), span("c", 5, 5)])).toMatchObject([
    { id: "a", end },
  ]);
});

test("a span over two lines is in both", () => {
  const found = marksByBlock(blocksOf(text), marks([span("a", 2, 14), span("b", 15, 18)]));
  expect(found.get(0)?.map(({ id }) => id)).toEqual(["a"]);
  expect(found.get(1)?.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("marks look the same until one of them changes", () => {
  const spans = [span("a", 2, 5), span("b", 6, 9)];
  expect(alike(marks(spans), marks(spans))).toBe(true);
  expect(alike(marks(spans), marks(spans, "b"))).toBe(false);
  expect(alike(marks(spans), marks(spans.slice(0, 1)))).toBe(false);
});

test("a click takes the innermost, and each further click the next one out", () => {
  const spans = [span("outer", 0, 10), span("inner", 3, 5), span("middle", 2, 8)];
  const clicked: string[] = [];
  for (let clicks = 0; clicks < 4; clicks++) {
    const there = marksAt(marks(spans, ...clicked.slice(-1)), 5);
    clicked.push(picked(there, false)?.id ?? "none");
  }
  expect(clicked).toEqual(["inner", "middle", "outer", "inner"]);
});

test("a click that adds takes the innermost that is not selected, until all are", () => {
  const spans = [span("outer", 0, 10), span("inner", 3, 5)];
  const add = (...selected: readonly string[]) =>
    picked(marksAt(marks(spans, ...selected), 5), true)?.id;
  expect([add(), add("inner"), add("inner", "outer")]).toEqual(["inner", "outer", undefined]);
  expect(picked([], false)).toBeUndefined();
});

test("however spans come and go, their marks are those that they would have alone", () => {
  const place = placing(offsetsOf(text), look);
  const ends = fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 }));
  const all = fc
    .uniqueArray(ends, { maxLength: 12 })
    .map((some) => some.map(([start, size], at) => span(`${at}`, start, start + size)));
  const steps = fc.array(fc.tuple(fc.array(fc.nat({ max: 11 })), fc.array(fc.nat({ max: 11 }))));
  fc.assert(
    fc.property(all, steps, (spans, each) => {
      let last = unmarked;
      for (const [there, chosen] of each) {
        const some = [...new Set(there)].flatMap((at) => spans[at] ?? []);
        const selection = new Set(chosen.map(String));
        const next = marksOf(some, place, selection, last);
        expect(next.marks).toEqual(marksOf(some, place, selection).marks);
        last = next;
      }
    }),
  );
});

test("a mark that did not change is the same as before", () => {
  const place = placing(offsetsOf(text), look);
  const spans = [span("a", 2, 5), span("b", 6, 9)];
  const before = marksOf(spans, place, new Set());
  const after = marksOf([...spans, span("c", 15, 18)], place, new Set(["b"]), before);
  expect(after.marks[0]).toBe(before.marks[0]);
  expect(after.marks[1]).not.toBe(before.marks[1]);
});
