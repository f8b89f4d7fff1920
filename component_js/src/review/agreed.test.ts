import fc from "fast-check";
import { expect, test } from "vitest";
import { agreed } from "./agreed";
import { boxAt, boxes } from "./region.test.given";

test("what two of three mark and call the same is taken once, as the first has it", () => {
  const cats = [boxAt(0, 0, "cat"), boxAt(1, 0, "cat"), boxAt(0, 1, "cat")];
  const [one, other, third] = cats.map((cat) => [cat]);
  expect(agreed([one ?? [], other ?? [], third ?? []])).toEqual([cats[0]]);
  expect(agreed([[], other ?? [], third ?? []])).toEqual([cats[1]]);
});

test("half of the lists are not most of them", () => {
  expect(agreed([[boxAt(0, 0, "cat")], []])).toEqual([]);
  const four = [[boxAt(0, 0, "cat")], [boxAt(0, 0, "cat")], [], []];
  expect(agreed(four)).toEqual([]);
});

test("another label is no agreement", () => {
  expect(agreed([[boxAt(0, 0, "cat")], [boxAt(0, 0, "dog")]])).toEqual([]);
});

test("what all say alike is what all agree on", () => {
  fc.assert(
    fc.property(boxes, (regions) => {
      const again = regions.map((region) => ({ ...region, id: `${region.id}'` }));
      expect(agreed([regions, again, regions.map((each) => ({ ...each }))])).toEqual(regions);
    }),
  );
});
