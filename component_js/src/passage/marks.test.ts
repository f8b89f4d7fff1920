import { expect, test } from "vitest";
import { bare } from "../core/part";
import { offsetsOf } from "../core/text";
import type { Span } from "../schema.gen";
import { blocksOf } from "./blocks";
import { marksAt, marksByBlock, marksOf, picked, sameMarks } from "./marks";

const text = "😀 Ada\nLovelace met 😀";

function span(id: string, start: number, end: number, score: number | null = null): Span {
  const shared = { ...bare, source: "text", labels: ["person"], text: "" };
  const derived_from = score === null ? null : `predicted ${id}`;
  return { id, ...shared, score, derived_from, kind: "span", start, end, xpaths: null };
}

function marks(spans: readonly Span[], ...selected: readonly string[]) {
  const look = { colorOf: () => "red", titleOf: () => "Person", selection: new Set(selected) };
  return marksOf(spans, offsetsOf(text), look);
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
  expect(sameMarks(marks(spans), marks(spans))).toBe(true);
  expect(sameMarks(marks(spans), marks(spans, "b"))).toBe(false);
  expect(sameMarks(marks(spans), marks(spans.slice(0, 1)))).toBe(false);
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
