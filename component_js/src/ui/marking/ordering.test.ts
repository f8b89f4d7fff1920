import fc from "fast-check";
import { expect, test } from "vitest";
import { movedNextTo, stepped } from "./ordering";

const all = [..."abcdef"];
const some = fc.subarray(all, { minLength: 1 }).map((ids) => new Set(ids));

test("a region goes one place up or down, and no further than the ends", () => {
  expect(stepped(all, all, new Set("c"), -1).join("")).toBe("acbdef");
  expect(stepped(all, all, new Set("c"), 1).join("")).toBe("abdcef");
  expect(stepped(all, all, new Set("a"), -1)).toBe(all);
  expect(stepped(all, all, new Set("f"), 1)).toBe(all);
});

test("several go together and stay in their order", () => {
  expect(stepped(all, all, new Set("db"), -1).join("")).toBe("bdacef");
  expect(stepped(all, all, new Set("bd"), 1).join("")).toBe("acebdf");
});

test("among those that a filter leaves, it goes past what is not seen", () => {
  expect(stepped(all, [..."adf"], new Set("d"), -1).join("")).toBe("dabcef");
  expect(stepped(all, [..."adf"], new Set("d"), 1).join("")).toBe("abcefd");
});

test("moving keeps every region, and leaves the others in their order", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...all), fc.boolean(), (ids, target, before) => {
      const moved = movedNextTo(all, ids, target, before ? "before" : "behind");
      expect(moved.toSorted()).toEqual(all);
      expect(moved.filter((id) => !ids.has(id))).toEqual(all.filter((id) => !ids.has(id)));
    }),
  );
});
