import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tag } from "../../schema.gen";
import { said, tagsOf } from "./tags.test.given";
import { cut, flawOf, percent, pick, taking, toggled } from "./taking";

const written = (name: string): Tag => ({ name, rank: null, score: null });

const pets = tagsOf([{ name: "cat", score: 0.9 }, { name: "d", title: "Dog" }, { name: "cow" }]);

test("a suggestion is taken with its rank and its score, and left again", () => {
  const { tags } = toggled(pets, [], "cat");
  expect(tags).toEqual([{ name: "cat", rank: 1, score: 0.9 }]);
  expect(toggled(pets, tags, "cat").tags).toEqual([]);
});

test("tags stand in the order in which they were taken", () => {
  const first = toggled(pets, [], "cow").tags;
  expect(toggled(pets, first, "cat").tags.map(({ rank }) => rank)).toEqual([3, 1]);
});

test("who writes the name or the title of a suggestion takes it", () => {
  const { tags } = taking(pets, [], ["CAT", " dog ", "bird"]);
  expect(tags).toEqual([
    { name: "cat", rank: 1, score: 0.9 },
    { name: "d", rank: 2, score: null },
    written("bird"),
  ]);
});

test("of two suggestions that differ only in case, the one that was written is taken", () => {
  const both = tagsOf([{ name: "Polish" }, { name: "polish" }]);
  expect(taking(both, [], ["polish"]).tags).toEqual([{ name: "polish", rank: 2, score: null }]);
});

test("what there is no room for stays in the field, with the reason", () => {
  const most = { ...pets, most: 2 };
  const { tags, left, refused } = taking(most, [], ["a", "b", "c"]);
  expect(tags.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(left).toEqual(["c"]);
  expect(refused).toBe("Only 2 can be taken: leave one to take another.");
});

test("what is taken already is not taken twice", () => {
  const { tags, left, refused } = taking(pets, [written("bird")], ["bird", "Cat", "cat"]);
  expect(tags.map(({ name }) => name)).toEqual(["bird", "cat"]);
  expect(left).toEqual([]);
  expect(refused).toContain("taken already");
});

test("a tag longer than a name may be is refused, by characters and not by units", () => {
  expect(taking(pets, [], ["😀".repeat(200)]).refused).toBe("");
  expect(taking(pets, [], ["😀".repeat(201)]).left).toHaveLength(1);
});

test("whatever is done, what comes of it fits", () => {
  const name = fc.constantFrom("cat", "Dog", "d", "cow", "x", " ", "y\t z", "", "Cat");
  const question = fc
    .option(fc.integer({ min: 1, max: 4 }), { nil: null })
    .map((most) => ({ ...pets, most }));
  fc.assert(
    fc.property(question, fc.array(fc.tuple(fc.boolean(), fc.array(name))), (tags, acts) => {
      let taken: readonly Tag[] = [];
      for (const [writes, names] of acts) {
        const known = names.find((each) => ["cat", "d", "cow"].includes(each)) ?? "cat";
        taken = (writes ? taking(tags, taken, names) : toggled(tags, taken, known)).tags;
        expect(flawOf(tags, said(...taken))).toBeUndefined();
        expect(new Set(taken.map((tag) => tag.name)).size).toBe(taken.length);
        expect(taken.every((tag) => tag.name.trim() !== "")).toBe(true);
      }
    }),
  );
});

test("a comma ends a tag, in every script", () => {
  expect(cut("a,b، c，d")).toEqual([["a", "b", " c"], "d"]);
  expect(cut("still")).toEqual([[], "still"]);
});

test("an answer for another list is told why it does not fit", () => {
  expect(flawOf({ ...pets, most: 1 }, said(written("a"), written("b")))).toContain("leave 1");
  expect(flawOf({ ...pets, free: false }, said(written("a")))).toContain("not suggested");
  expect(flawOf(pets, said({ name: "cow", rank: 1, score: null }))).toContain("elsewhere");
  expect(flawOf(pets, said({ name: "gone", rank: 1, score: null }))).toContain("not suggested");
});

test("a key takes and leaves, and does nothing where nothing more may be taken", () => {
  const one = { ...pets, most: 1 };
  expect(pick(one, undefined, "cat")).toMatchObject({ value: { tags: [{ name: "cat" }] } });
  const taken = said(...toggled(one, [], "cat").tags);
  expect(pick(one, taken, "cat")).toEqual({ value: undefined });
  expect(pick(one, taken, "cow")).toBeUndefined();
});

test("a score is never rounded to all or nothing", () => {
  expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual(["0%", "<1%", "50%", ">99%", "100%"]);
});
