import { expect, test } from "vitest";
import { labelsOf } from "../core/interface";
import { parse } from "../core/parse";
import type { AnyRegion } from "../schema.gen";
import { twinOf, waitsFor } from "./usePending";

const face = parse("Interface", {
  body: [
    { kind: "text", name: "report" },
    { kind: "labels", name: "words", of: "report", labels: [{ name: "Person" }] },
    { kind: "labels", name: "others", of: "else", labels: [{ name: "Person" }] },
  ],
});
const [source] = face.body;
const [words, others] = labelsOf(face);
const span = (more: object = {}): AnyRegion =>
  parse("AnyRegion", {
    kind: "span",
    id: "one",
    source: "report",
    start: 0,
    end: 3,
    text: "Ada",
    labels: ["Person"],
    ...more,
  });

test("a set takes what waits on its own source, and nothing else", () => {
  if (source?.kind !== "text" || !words || !others) throw new Error("There are all three.");
  const drawn = { kind: "span", start: 0, end: 3, text: "Ada", xpaths: null } as const;
  const waiting = { source, item: undefined, drawn };
  expect(waitsFor(words, waiting)).toBe(true);
  expect(waitsFor(others, waiting)).toBe(false);
  expect(waitsFor(words, undefined)).toBe(false);
});

test("a span that says the same of the same words is found, and no other", () => {
  const there = [span({ id: "there" })];
  expect(twinOf(span(), there)?.id).toBe("there");
  expect(twinOf(span({ item: 0 }), there)?.id).toBe("there");
  for (const other of [
    { labels: ["Place"] },
    { labels: ["Person", "Place"] },
    { end: 2 },
    { item: 1 },
    { source: "else" },
  ]) {
    expect(twinOf(span(other), there)).toBeUndefined();
  }
});
