import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../core/parse";
import type { RowOf } from "./arranging";
import { activeIn, between, placesIn, rowAfter, windowOf } from "./walking";

const region = (id: string): RowOf =>
  parse("AnyRegion", { kind: "box", id, source: "photo", x: 0, y: 0, width: 9, height: 9 });
const head = (title: string, count: number): RowOf => ({
  title,
  regions: Array.from({ length: count }, () => parse("AnyRegion", { ...region("x") })),
  isFolded: false,
});

describe("walking the list", () => {
  test("goes by one, by a page, and to the ends", () => {
    expect(rowAfter("ArrowDown", -1, 100)).toBe(0);
    expect(rowAfter("ArrowUp", -1, 100)).toBe(99);
    expect(rowAfter("PageDown", 50, 100)).toBe(57);
    expect(rowAfter("PageUp", 3, 100)).toBe(0);
    expect(rowAfter("End", 3, 100)).toBe(99);
    expect(rowAfter("a", 3, 100)).toBeUndefined();
    expect(rowAfter("End", -1, 0)).toBeUndefined();
  });

  test("takes in all between two rows, and no heads", () => {
    const rows = [head("cat", 2), region("a"), region("b"), head("dog", 1), region("c")];
    expect(between(rows, 4, 1)).toEqual(["a", "b", "c"]);
    expect(between(rows, 0, 0)).toEqual([]);
  });

  test("stands where it was, else where something is selected", () => {
    const rows = [head("cat", 2), region("a"), region("b")];
    expect(activeIn(rows, new Set(["a", "b"]), "a")).toBe(1);
    expect(activeIn(rows, new Set(["b"]), "a")).toBe(2);
    expect(activeIn(rows, new Set(["b"]), "head\ncat")).toBe(0);
    expect(activeIn(rows, new Set(), "a")).toBe(-1);
  });

  test("numbers heads among heads, and regions within their group", () => {
    const rows = [head("cat", 2), region("a"), region("b"), head("dog", 1), region("c")];
    expect(placesIn(rows)).toEqual([
      [1, 2],
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 1],
    ]);
  });
});

test("the window holds all rows in sight, and never more than a few dozen", () => {
  const rows = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
      const top = share * Math.max(0, count * 46 - 390);
      const [first, end] = windowOf(top, 46, 390, count);
      expect(first).toBeLessThanOrEqual(Math.floor(top / 46));
      expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + 390) / 46)));
      expect(end - first).toBeLessThan(30);
    }),
  );
});
