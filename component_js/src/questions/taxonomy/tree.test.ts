import fc from "fast-check";
import { expect, test } from "vitest";
import { lineage, pathOf, placeAt, rowsOf, treeOf } from "./tree";
import { animals, anyItems } from "./tree.test.given";

const titles = (rows: readonly number[]): readonly (string | undefined)[] =>
  rows.map((at) => treeOf(animals).places[at]?.title);

test("a list of items is laid flat once", () => {
  expect(treeOf(animals)).toBe(treeOf(animals));
});

test("what lies below a closed place is not seen", () => {
  const tree = treeOf(animals);
  const open = new Set([0, placeAt(tree, ["Animals", "Cats"]) ?? -1]);
  expect(titles(rowsOf(tree, tree.whole, new Set()))).toEqual(["Animals", "Plants", "Köln"]);
  expect(titles(rowsOf(tree, tree.whole, open))).toEqual([
    "Animals",
    "Dogs",
    "Cats",
    "Siamese",
    "Plants",
    "Köln",
  ]);
});

test("a path that leads nowhere has no place", () => {
  const tree = treeOf(animals);
  for (const path of [[], ["Dogs"], ["Animals", "Oak"], ["Köln", "Köln"], ["Animals", ""]]) {
    expect(placeAt(tree, path)).toBeUndefined();
  }
});

test("every place is where its path leads", () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const tree = treeOf(items);
      tree.places.forEach((_, at) => {
        expect(placeAt(tree, pathOf(tree, at))).toBe(at);
      });
    }),
  );
});

test("a place is seen when all above it are open", () => {
  fc.assert(
    fc.property(anyItems, fc.uniqueArray(fc.nat(20)), (items, some) => {
      const tree = treeOf(items);
      const open = new Set(some);
      const seen = tree.places
        .map((_, at) => at)
        .filter((at) =>
          lineage(tree, at).every((each) => isOpen(each) || each === tree.places[at]),
        );
      function isOpen(place: (typeof tree.places)[number]): boolean {
        return open.has(tree.places.indexOf(place));
      }
      expect(rowsOf(tree, tree.whole, open)).toEqual(seen);
    }),
  );
});

test("the last of its siblings stands where their number says", () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const { places, whole } = treeOf(items);
      places.forEach(({ parent }, at) => {
        const siblings = places.flatMap((each, other) => (each.parent === parent ? [other] : []));
        expect(whole.positions[at]).toBe(siblings.indexOf(at) + 1);
        expect(whole.sizes[parent + 1]).toBe(siblings.length);
      });
    }),
  );
});
