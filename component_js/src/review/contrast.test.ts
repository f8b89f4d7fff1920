import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, standingsOf } from "./contrast";
import { boxAt, boxes } from "./region.test.given";

const ids = (regions: readonly { readonly id: string }[]) => new Set(regions.map(({ id }) => id));

test("what is compared with itself is the same in both", () => {
  fc.assert(
    fc.property(boxes, (regions) => {
      const found = contrast(regions, regions);
      expect(found.both).toHaveLength(regions.length);
      expect([...found.onlyOne, ...found.onlyOther, ...found.relabelled]).toEqual([]);
      expect([...standingsOf(found).values()].every((each) => each === "both")).toBe(true);
    }),
  );
});

test("what one has alone is what the other lacks", () => {
  fc.assert(
    fc.property(boxes, boxes, (ones, others) => {
      const [there, back] = [contrast(ones, others), contrast(others, ones)];
      expect(ids(there.onlyOne)).toEqual(ids(back.onlyOther));
      expect(ids(there.onlyOther)).toEqual(ids(back.onlyOne));
      expect(there.both).toHaveLength(back.both.length);
      expect(there.relabelled).toHaveLength(back.relabelled.length);
    }),
  );
});

test("each region of the first list stands in one way to the second", () => {
  fc.assert(
    fc.property(boxes, boxes, (ones, others) => {
      const found = contrast(ones, others);
      expect(standingsOf(found).size).toBe(ones.length);
      const { onlyOne, both, relabelled } = found;
      expect(onlyOne.length + both.length + relabelled.length).toBe(ones.length);
    }),
  );
});

test("the same place under another label is neither the same nor missing", () => {
  const [cat, dog] = [boxAt(0, 0, "cat"), boxAt(1, 0, "dog")];
  const found = contrast([cat], [dog]);
  expect(found.relabelled).toMatchObject([{ one: cat, other: dog }]);
  expect(standingsOf(found).get(cat)).toBe("relabelled");
});
