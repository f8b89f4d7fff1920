import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cursor, moved, rowOf, typed } from "./moves";
import { fold } from "./search";
import { placeAt, rowsOf, treeOf } from "./tree";
import { animals, anyItems } from "./tree.test.given";

const tree = treeOf(animals);
const at = (...path: readonly string[]): number => placeAt(tree, path) ?? -1;
const closed: Cursor = { active: 0, open: new Set() };

/** Where the keys lead to, one after the other. */
function after(keys: readonly string[], from = closed, among = tree): Cursor {
  return keys.reduce(
    (cursor, key) => moved(key, cursor, among, rowsOf(among, among.whole, cursor.open)) ?? cursor,
    from,
  );
}

test("right opens, and then goes in", () => {
  expect(after(["ArrowRight"])).toEqual({ active: 0, open: new Set([0]) });
  expect(after(["ArrowRight", "ArrowRight"]).active).toBe(at("Animals", "Dogs"));
});

test("right stays on what has nothing below it", () => {
  expect(after(["End", "ArrowRight"])).toEqual({ active: at("Köln"), open: new Set() });
});

test("left closes, and then goes out", () => {
  const inside = after(["ArrowRight", "ArrowRight", "ArrowRight"]);
  expect(inside.open).toContain(at("Animals", "Dogs"));
  expect(after(["ArrowLeft"], inside).open).toEqual(new Set([0]));
  expect(after(["ArrowLeft", "ArrowLeft"], inside).active).toBe(0);
});

test("up and down stop at the ends", () => {
  expect(after(["ArrowUp"]).active).toBe(0);
  expect(after(["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]).active).toBe(at("Köln"));
  expect(after(["PageDown", "Home"]).active).toBe(0);
});

test("a star opens all that stand in one line", () => {
  expect(after(["*"]).open).toEqual(new Set([0, at("Plants")]));
});

test("other keys mean nothing", () => {
  expect(moved("Enter", closed, tree, [0])).toBeUndefined();
});

test("a row that was closed away gives its place to the nearest one above it", () => {
  const rows = rowsOf(tree, tree.whole, new Set([0]));
  expect(rows[rowOf(rows, at("Animals", "Dogs", "Poodle"))]).toBe(at("Animals", "Dogs"));
});

test("the keys never lead out of what is seen", () => {
  const key = fc.constantFrom(
    ...[
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "PageUp",
      "PageDown",
      "*",
    ],
  );
  fc.assert(
    fc.property(anyItems, fc.array(key), (items, keys) => {
      const any = treeOf(items);
      fc.pre(any.places.length > 0);
      const { active, open } = after(keys, closed, any);
      expect(rowsOf(any, any.whole, open)).toContain(active);
    }),
  );
});

test("typing goes to the next row that begins so, and around", () => {
  const rows = rowsOf(tree, tree.whole, new Set([0, at("Plants")]));
  const titles = tree.places.map(({ title }) => fold(title));
  expect(typed("DO", 0, rows, titles)).toBe(at("Animals", "Dogs"));
  expect(typed("D", at("Animals", "Dogs"), rows, titles)).toBe(at("Plants", "Dogwood"));
  expect(typed("DD", at("Plants", "Dogwood"), rows, titles)).toBe(at("Animals", "Dogs"));
  expect(typed("DOGW", at("Animals", "Dogs"), rows, titles)).toBe(at("Plants", "Dogwood"));
  expect(typed("POODLE", 0, rows, titles)).toBeUndefined();
});
