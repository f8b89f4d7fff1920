import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, pieces, search, wordsOf } from "./search";
import { lineage, rowsOf, treeOf } from "./tree";
import { animals, anyItems } from "./tree.test.given";

function seen(query: string): readonly (string | undefined)[] {
  const tree = treeOf(animals);
  const found = search(tree, wordsOf(query, " / "));
  return rowsOf(tree, found, found.open).map((at) => tree.places[at]?.title);
}

test("a match is shown with all that is above it", () => {
  expect(seen("poo")).toEqual(["Animals", "Dogs", "Poodle"]);
});

test("neither case nor accents matter", () => {
  expect(seen("koln")).toEqual(["Köln"]);
  expect(seen("KÖLN")).toEqual(["Köln"]);
  expect(fold("straße")).toBe(fold("STRASSE"));
});

test("a path can be looked for, with its separator or without", () => {
  expect(seen("animals dog")).toEqual(["Animals", "Dogs"]);
  expect(seen("Animals / Dogs / Ber")).toEqual(["Animals", "Dogs", "Saint Bernard"]);
  expect(seen("plants/dog")).toEqual(["Plants", "Dogwood"]);
});

test("what is below a match stays closed, and can be opened", () => {
  const tree = treeOf(animals);
  const found = search(tree, wordsOf("dogs", " / "));
  const opened = new Set([...found.open, found.first]);
  expect(seen("dogs")).toEqual(["Animals", "Dogs"]);
  expect(rowsOf(tree, found, opened)).toHaveLength(4);
});

test("what is not there is not found", () => {
  const found = search(treeOf(animals), wordsOf("poodle oak", " / "));
  expect([found.matches, found.first]).toEqual([0, -1]);
  expect(seen("zebra")).toEqual([]);
});

test("a place matches by one of the words, and has the others in its path", () => {
  const query = fc.array(fc.constantFrom("a", "b", "ä", "E", "ab"), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyItems, query, (items, said) => {
      const tree = treeOf(items);
      const words = wordsOf(said.join(" "), " / ");
      const found = search(tree, words);
      const matches = tree.places.filter(({ title }, at) => {
        const line = lineage(tree, at).map((place) => fold(place.title));
        return (
          words.some((word) => fold(title).includes(word)) &&
          words.every((word) => line.some((each) => each.includes(word)))
        );
      });
      expect(found.matches).toBe(matches.length);
      expect(tree.places[found.first]).toBe(matches[0]);
      const rows = rowsOf(tree, found, found.open);
      for (const match of matches) expect(rows).toContain(tree.places.indexOf(match));
    }),
  );
});

test("the matched part is marked in the title as it is written", () => {
  const marked = (title: string, query: string): readonly string[] =>
    pieces(title, wordsOf(query, "/")).map(({ text, marked }) => (marked ? `[${text}]` : text));
  expect(marked("Café au lait", "cafe la")).toEqual(["[Café]", " au ", "[la]", "it"]);
  expect(marked("Cafe\u0301s", "fe")).toEqual(["Ca", "[fe\u0301]", "s"]);
  expect(marked("Große Straße", "SS")).toEqual(["Gro", "[ß]", "e Stra", "[ß]", "e"]);
  expect(marked("👩‍🌾 Oak", "oak")).toEqual(["👩‍🌾 ", "[Oak]"]);
  expect(marked("aaa", "aa")).toEqual(["[aaa]"]);
});

test("no letter of a title is lost to its marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (title, query) => {
      const made = pieces(title, wordsOf(query, "/"));
      expect(made.map(({ text }) => text).join("")).toBe(title);
    }),
  );
});
