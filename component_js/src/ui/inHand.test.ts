import { describe, expect, test } from "vitest";
import { parse } from "../core/parse";
import type { AnyRegion, Labels } from "../schema.gen";
import { isSpent, overusedIn, relabelled, relabelling, usesOf } from "./inHand";

const region = (source: string, ...labels: readonly string[]): AnyRegion =>
  parse("AnyRegion", { kind: "span", source, labels, start: 0, end: 1 });
const setOf = (names: readonly string[], many = false): Labels => {
  const labels = names.map((name) => ({ name, most: 2 }));
  return parse("Labels", { kind: "labels", of: "text", labels, many });
};
const animals = setOf(["cat", "dog"]);

test("a label is spent once as many regions carry it as may, on whatever source", () => {
  const [cat, dog] = animals.labels;
  const uses = usesOf([region("text", "cat"), region("other", "cat"), region("text", "dog")]);
  expect([cat && isSpent(cat, uses), dog && isSpent(dog, uses)]).toEqual([true, false]);
});

test("one use too many is said in words", () => {
  const cats = [1, 2, 3].map(() => region("text", "cat"));
  expect(overusedIn(animals, cats.slice(1))).toEqual([]);
  expect(overusedIn(animals, cats)).toEqual(["“cat” may stand 2 times, not 3."]);
});

test("picking a label takes the place of another of its set, and leaves those of other sets", () => {
  expect(relabelled(region("text", "cat"), animals, "dog")).toEqual(["dog"]);
  expect(relabelled(region("text", "big", "cat"), animals, "dog")).toEqual(["big", "dog"]);
});

test("a label is taken back by picking it again, unless the region would have none", () => {
  expect(relabelled(region("text", "big", "cat"), animals, "cat")).toEqual(["big"]);
  expect(relabelled(region("text", "cat"), animals, "cat")).toEqual(["cat"]);
  const many = setOf(["cat", "dog"], true);
  expect(relabelled(region("text", "cat"), many, "dog")).toEqual(["cat", "dog"]);
  expect(relabelled(region("text", "cat", "dog"), many, "cat")).toEqual(["dog"]);
});

test("a label that no set has goes when another one is picked", () => {
  expect(relabelled(region("text", "wolf"), animals, "dog", [animals])).toEqual(["dog"]);
  expect(relabelled(region("text", "wolf", "cat"), animals, "cat", [animals])).toEqual(["cat"]);
});

describe("picking a label for several regions", () => {
  const cat = region("text", "cat");
  const dog = region("text", "dog");

  test("gives it to those without it, and takes it only where each has it", () => {
    const many = setOf(["cat", "dog"], true);
    const labelsOf = (regions: readonly AnyRegion[]) =>
      relabelling(regions, many, "dog", new Map()).changed.map(({ labels }) => labels);
    expect(labelsOf([cat, { ...cat, labels: ["cat", "dog"] }])).toEqual([["cat", "dog"]]);
    expect(labelsOf([{ ...cat, labels: ["cat", "dog"] }])).toEqual([["cat"]]);
  });

  test("leaves a skeleton whose joints the label does not have", () => {
    const labels = [
      { name: "cat", joints: ["nose", "tail"] },
      { name: "dog", joints: ["tail", "nose", "ear"] },
      { name: "hand", joints: ["thumb"] },
      { name: "car" },
    ];
    const set = parse("Labels", { kind: "labels", of: "photo", labels });
    const joints = [{ name: "nose", x: 1, y: 1 }];
    const figure = parse("AnyRegion", {
      kind: "skeleton",
      source: "photo",
      labels: ["cat"],
      joints,
    });
    const left = (name: string) => relabelling([figure], set, name, new Map()).left;
    expect(["dog", "hand", "car"].map(left)).toEqual([0, 1, 1]);
  });

  test("leaves what is locked, and what there is no more room for", () => {
    const { changed, left } = relabelling(
      [{ ...cat, locked: true }, cat, cat, cat],
      animals,
      "dog",
      usesOf([dog]),
    );
    expect([changed.length, left]).toEqual([1, 3]);
  });
});
