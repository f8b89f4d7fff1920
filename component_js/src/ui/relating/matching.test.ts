import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import { related } from "../../core/relation";
import type { AnyRegion } from "../../schema.gen";
import { matching } from "./matching";

const span = (id: string, text: string): AnyRegion =>
  parse("AnyRegion", {
    kind: "span",
    id,
    source: "text",
    start: 0,
    end: 3,
    text,
    labels: ["person"],
  });
const regions = new Map(
  [span("a", "Ada Lovelace"), span("b", "Charles Babbage")].map((each) => [each.id, each]),
);
const node = parse("Relations", { kind: "relations", labels: [{ name: "met", title: "Has met" }] });
const all = [{ ...related("a", "b"), labels: ["met"] }, related("b", "a"), related("a", "gone")];

const found = (query: string) =>
  matching(all, query, {
    node,
    regionOf: (id) => regions.get(id),
    titleOf: ({ labels }) => labels.join(", "),
  });

test("a relation is found by its regions, what these are called, and its labels", () => {
  expect(found("")).toBe(all);
  expect(found("babbage")).toEqual([all[0], all[1]]);
  expect(found("has met")).toEqual([all[0]]);
  expect(found("ADA person")).toEqual(all);
  expect(found("turing")).toEqual([]);
});
