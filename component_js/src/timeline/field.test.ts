import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldOf, itemsOf } from "./field";
import { givenOf, interval, itemOf } from "./item.test.given";

const place = fc.integer({ min: 0, max: 50 });
const some = fc
  .tuple(place, place)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

test("what touches a part of time is found, and nothing else, in the order of its start", () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), some, (all, [start, end]) => {
      const items = all.map(([from, to], at) => itemOf(interval(String(at), from, to)));
      const found = fieldOf(items).within({ start, end });
      const wanted = items.filter((each) => each.start <= end && each.end >= start);
      expect(new Set(found)).toEqual(new Set(wanted));
      expect(found.map((each) => each.start)).toEqual(
        found.map((each) => each.start).sort((a, b) => a - b),
      );
    }),
  );
});

test("what is hidden is not there, and what lies on no timeline neither", () => {
  const regions = [interval("1", 0, 1), interval("2", 1, 2, { hidden: true })];
  expect(itemsOf(givenOf({ regions })).map(({ region }) => region.id)).toEqual(["1"]);
});

test("bars stand beside the intervals, and are not pulled", () => {
  const region = interval("bar", 0, 0);
  const bars = [{ region, start: 3, end: 9, marks: [3, 5] }];
  const [bar] = itemsOf(givenOf({}, { bars }));
  expect(bar).toMatchObject({ start: 3, end: 9, marks: [3, 5], interval: undefined });
});
