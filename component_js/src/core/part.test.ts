import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyRegion } from "../schema.gen";
import { apply, between, invert } from "./change";
import { createEditor } from "./editor";
import { newId } from "./id";
import { parse } from "./parse";
import { answersIn, byHand, partsOf, putting, regionsIn, removing, reordering } from "./part";

const box = (id: string): AnyRegion =>
  parse("AnyRegion", { kind: "box", id, source: "photo", x: 0, y: 0, width: 9, height: 9 });
const begun = (...ids: readonly string[]) => partsOf({ regions: ids.map(box), answers: [] });
const idsIn = (parts: ReturnType<typeof begun>) => regionsIn(parts).map(({ id }) => id);

describe("the order of regions", () => {
  test("is the one they came in, whatever their ids are", () => {
    expect(idsIn(begun("c", "a", "b"))).toEqual(["c", "a", "b"]);
  });

  test("changes in one step that can be undone and redone", () => {
    const editor = createEditor(begun("a", "b", "c"));
    editor.commit(reordering(editor.state().parts, ["c", "a", "b"]));
    expect(idsIn(editor.state().parts)).toEqual(["c", "a", "b"]);
    editor.undo();
    expect(idsIn(editor.state().parts)).toEqual(["a", "b", "c"]);
    editor.redo();
    expect(idsIn(editor.state().parts)).toEqual(["c", "a", "b"]);
  });

  test("is no change where it is the one that is there", () => {
    expect(reordering(begun("a", "b"), ["a", "b"]).size).toBe(0);
  });

  test("takes what is made later to its end", () => {
    const moved = apply(begun("a", "b"), reordering(begun("a", "b"), ["b", "a"]));
    const [third, fourth] = [newId(), newId()];
    const later = [fourth, third].reduce(
      (parts, id) => apply(parts, putting(parts, box(id))),
      moved,
    );
    expect(idsIn(later)).toEqual(["b", "a", third, fourth]);
  });

  test("goes to another state with it, as to a draft", () => {
    const [from, to] = [begun("a", "b", "c"), begun("b", "c", "a")];
    expect(idsIn(apply(from, between(from, to)))).toEqual(["b", "c", "a"]);
  });

  test("is what it was once a deletion is undone", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(ids, fc.func(fc.boolean()), fc.integer({ min: 0, max: 4 }), (all, goes, made) => {
        const drawn = Array.from({ length: made }, newId);
        const parts = drawn.reduce((now, id) => apply(now, putting(now, box(id))), begun(...all));
        const change = removing(parts, new Set([...all, ...drawn].filter((id) => goes(id))));
        expect(idsIn(apply(apply(parts, change), invert(change)))).toEqual([...all, ...drawn]);
      }),
    );
  });
});

test("an answer that ranks is no order of regions", () => {
  const ranked = parse("AnyAnswer", { kind: "ranking", question: "best", order: ["b", "a"] });
  const parts = partsOf({ regions: [box("a"), box("b")], answers: [ranked] });
  expect(idsIn(parts)).toEqual(["a", "b"]);
  expect(answersIn(parts)).toEqual([ranked]);
});

describe("a guess", () => {
  const guess: AnyRegion = { ...box("a"), derived_from: "p" };
  const parts = partsOf({ regions: [guess], answers: [] });

  test("is confirmed by whatever a hand does to it, but for hiding and locking it", () => {
    expect(byHand(parts, [{ ...guess, labels: ["cat"] }])[0]?.confirmed).toBe(true);
    expect(byHand(parts, [{ ...guess, hidden: true }])[0]?.confirmed).toBe(false);
    expect(byHand(parts, [{ ...guess, locked: true }])[0]?.confirmed).toBe(false);
  });

  test("is no region that nobody predicted", () => {
    expect(byHand(parts, [box("b")])[0]?.confirmed).toBe(false);
  });
});
