import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import { related } from "../../core/relation";
import type { Relation, Relations } from "../../schema.gen";
import { bundlesOf } from "./bundles";

const node: Relations = parse("Relations", {
  kind: "relations",
  labels: [
    { name: "knows", title: "Knows", color: "#c2452d" },
    { name: "met", color: "#2b5fa8" },
    { name: "likes" },
  ],
});

const between = (start: string, end: string, some: Partial<Relation> = {}): Relation => ({
  ...related(start, end),
  ...some,
});

const drawn = (...relations: readonly Relation[]) => bundlesOf(relations, node, () => false);

test("relations between the same two regions are one arrow, whichever way they were made", () => {
  const all = [between("a", "b"), between("b", "a"), between("a", "c")];
  const [one, other, ...more] = drawn(...all);
  expect(one?.ids).toEqual([all[0]?.id, all[1]?.id]);
  expect(other?.ids).toEqual([all[2]?.id]);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ start: "a", end: "b", atStart: true, atEnd: true });
});

test.each([
  ["forward", false, true],
  ["backward", true, false],
  ["both", true, true],
  ["none", false, false],
] as const)("a relation that reads %s has its heads so", (direction, atStart, atEnd) => {
  expect(drawn(between("a", "b", { direction }))[0]).toMatchObject({ atStart, atEnd });
});

test("its labels are named, more than two are counted, and so are relations without any", () => {
  const labelled = (labels: readonly string[]) => between("a", "b", { labels });
  expect(drawn(labelled(["knows"]))[0]).toMatchObject({ words: "Knows", color: "#c2452d" });
  expect(drawn(labelled(["knows", "met"]))[0]).toMatchObject({ words: "Knows, met", color: "" });
  expect(drawn(labelled(["knows", "met", "likes"]))[0]?.words).toBe("Knows, met +1");
  expect(drawn(labelled([]))[0]?.words).toBe("");
  expect(drawn(labelled([]), labelled([]))[0]?.words).toBe("2 relations");
});

test("a region that relates to itself has no arrow", () => {
  expect(drawn(between("a", "a"))).toEqual([]);
});
