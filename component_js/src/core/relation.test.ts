import { expect, test } from "vitest";
import type { AnyRegion, Relations } from "../schema.gen";
import { parse } from "./parse";
import { partsOf } from "./part";
import { isGuessed, nameOf, relabelled, related, relationBetween, turned } from "./relation";

const node = (many: boolean): Relations =>
  parse("Relations", { kind: "relations", labels: [{ name: "in" }, { name: "by" }], many });

test("a relation that is turned four times reads as it did", () => {
  const relation = related("a", "b");
  const seen = [relation];
  for (let turn = 0; turn < 4; turn += 1) seen.push(turned(seen.at(-1) ?? relation));
  expect(seen.map(({ direction }) => direction)).toEqual([
    "forward",
    "backward",
    "both",
    "none",
    "forward",
  ]);
  expect(seen.at(-1)).toEqual(relation);
});

test("a relation is found by its start and its end, and not the other way round", () => {
  const relation = related("a", "b");
  const parts = partsOf({ regions: [], relations: [relation], answers: [] });
  expect(relationBetween(parts, "a", "b")).toBe(relation);
  expect(relationBetween(parts, "b", "a")).toBeUndefined();
});

test("a label takes the place of the one before, or stands beside it where many may", () => {
  const one = relabelled(related("a", "b"), node(false), "in");
  expect(relabelled(one, node(false), "by").labels).toEqual(["by"]);
  expect(relabelled(one, node(true), "by").labels).toEqual(["in", "by"]);
  expect(relabelled(one, node(false), "in").labels).toEqual([]);
});

test("a region is called by what it quotes, shortened, and else by its labels", () => {
  const span = (text: string) =>
    parse("AnyRegion", { kind: "span", id: "s", source: "t", start: 0, end: 99, text });
  const titleOf = (): string => "Person";
  expect(nameOf(span(" Ada "), titleOf)).toBe("Ada");
  expect(nameOf(span(""), titleOf)).toBe("Person");
  const long = nameOf(span("x".repeat(50)), titleOf);
  expect(long).toBe(`${"x".repeat(38)}…`);
});

test("a model's relation is a guess for as long as one of its regions is", () => {
  const region = (id: string, derived_from: string | null, confirmed = false): AnyRegion =>
    parse("AnyRegion", {
      ...{ kind: "span", id, source: "text", start: 0, end: 3, text: id },
      ...{ derived_from, confirmed },
    });
  const relation = { ...related("a", "b"), derived_from: "p" };
  const within = (...regions: readonly AnyRegion[]) => partsOf({ regions, answers: [] });
  const guessed = within(region("a", "p1"), region("b", "p2", true));
  expect(isGuessed(relation, guessed)).toBe(true);
  expect(isGuessed(relation, within(region("a", "p1", true), region("b", "p2", true)))).toBe(false);
  expect(isGuessed(related("a", "b"), guessed)).toBe(false);
});
