import { describe, expect, test } from "vitest";
import { parse } from "../../core/parse";
import type { Taxonomy } from "../../schema.gen";
import { flawOf, isPickable, picked } from "./picking";
import { taxonomy } from "./taxonomy";
import { treeOf } from "./tree";
import { animals } from "./tree.test.given";

const asked = (fields: Partial<Taxonomy> = {}): Taxonomy => ({
  ...parse("Taxonomy", { name: "what" }),
  items: animals,
  ...fields,
});
const answer = (...paths: readonly (readonly string[])[]) =>
  parse("TaxonomyAnswer", { question: "what", paths });

const oak = ["Plants", "Oak"];
const poodle = ["Animals", "Dogs", "Poodle"];
const cats = ["Animals", "Cats"];

describe("picking", () => {
  test("one takes the place of the other", () => {
    expect(picked(asked(), [oak], poodle)).toEqual([poodle]);
  });

  test("what is picked already stays picked where the list closes", () => {
    expect(picked(asked(), [oak], oak)).toEqual([oak]);
  });

  test("a second click takes a single pick back where the list stays", () => {
    expect(picked(asked({ inline: true }), [oak], oak)).toEqual([]);
  });

  test("of many, each is taken and left by itself", () => {
    const many = asked({ many: true });
    expect(picked(many, [oak], poodle)).toEqual([oak, poodle]);
    expect(picked(many, [oak, poodle], oak)).toEqual([poodle]);
  });

  test("no more are taken than there may be, but any can be left", () => {
    const two = asked({ many: true, most: 2 });
    expect(picked(two, [oak, poodle], cats)).toBeUndefined();
    expect(picked(two, [oak, poodle], poodle)).toEqual([oak]);
  });

  test("with leaves only, what has something below it cannot be picked", () => {
    const tree = treeOf(animals);
    const pickable = tree.places.filter((_, at) => isPickable({ leaves_only: true }, tree, at));
    expect(pickable.map(({ item }) => item.children.length)).toEqual(pickable.map(() => 0));
    expect(isPickable({ leaves_only: false }, tree, 0)).toBe(true);
  });
});

describe("an answer", () => {
  test("has no flaw when all that is picked is there", () => {
    expect(flawOf(asked({ many: true }), answer(oak, cats))).toBeUndefined();
  });

  test("is told which item is not there", () => {
    expect(flawOf(asked({ separator: " > " }), answer(["Plants", "Elm"]))).toBe(
      "There is no item “Plants > Elm”.",
    );
    expect(flawOf(asked(), answer([]))).toBeDefined();
  });

  test("behind an address may be anything", () => {
    expect(flawOf(asked({ items: [], url: "a.json" }), answer(["Elm"]))).toBeUndefined();
  });

  test("takes neither too many nor one twice", () => {
    expect(flawOf(asked(), answer(oak, cats))).toMatch(/^Only one item/);
    expect(flawOf(asked({ many: true, most: 2 }), answer(oak, cats, poodle))).toMatch(/than 2/);
    expect(flawOf(asked({ many: true }), answer(oak, oak))).toBe("An item is picked twice.");
  });

  test("takes leaves only where it says so", () => {
    expect(flawOf(asked({ leaves_only: true }), answer(cats))).toMatch(/“Cats” has more below it/);
    expect(flawOf(asked({ leaves_only: true }), answer(oak))).toBeUndefined();
  });

  test("is compared by all the names on its paths", () => {
    expect(taxonomy.valuesOf(answer(oak, cats))).toEqual(["Plants", "Oak", "Animals", "Cats"]);
  });
});

test("nobody has to answer with nothing to choose from", () => {
  expect(taxonomy.isAnswerable?.(asked({ items: [] }))).toBe(false);
  expect(taxonomy.isAnswerable?.(asked({ items: [], url: "a.json" }))).toBe(true);
});
